/** A refusal or failure that the server answered, with its sentence and its stable code (for instance 0x80040265). */
export class ServerError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
  ) {
    super(message);
  }

  /** The platform's code as the client API reports it: a signed 32-bit number. */
  get errorCode(): number {
    return Number.parseInt(this.code, 16) | 0;
  }
}

/** Puts a person's sentence in the place of the platform's, which names tables and ids, when what was asked for is not there. */
export function unlessThere(sentence: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof ServerError && error.status === notFound ? new Error(sentence) : error;
  };
}

const notFound = 404;

/**
 * Sends a request to this environment and answers the response.
 * @throws ServerError for any status that is not 2xx, with the OData error's message.
 */
export async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(path, {
    method,
    credentials: "same-origin",
    headers: { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    throw await errorOf(response);
  }
  return response;
}

/** The body of a GET, as JSON. */
export async function getJson<Answer>(path: string, headers?: Record<string, string>): Promise<Answer> {
  return (await (await send("GET", path, undefined, headers)).json()) as Answer;
}

async function errorOf(response: Response): Promise<ServerError> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    return new ServerError(error.message, response.status, error.code);
  } catch {
    return new ServerError(text || `${response.status} ${response.statusText}`, response.status, "0x80040216");
  }
}

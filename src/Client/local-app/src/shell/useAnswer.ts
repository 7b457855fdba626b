import { type DependencyList, useEffect, useState } from "react";
import { messageOf } from "../dialogs/refusal";

export interface Answer<Value> {
  value?: Value;
  failure?: string;
}

/** The answer of a question to the server, asked again when the dependencies change; an answer that comes too late is dropped. */
export function useAnswer<Value>(ask: () => Promise<Value>, dependencies: DependencyList): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({});
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => current && setAnswer({ value }),
      (error: unknown) => current && setAnswer({ failure: messageOf(error) }),
    );
    return () => {
      current = false;
    };
    // The caller says what the question depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, dependencies);
  return answer;
}

import { Button, Caption1 } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useSession } from "../shell/SessionContext";
import type { Page } from "../server/webApi";

interface PagerProps {
  page: number;
  shown: Page;
  /** False while another page is on its way: the next one is reached from what that one answers. */
  isUpToDate: boolean;
  onPage: (page: number) => void;
}

/** How many rows there are, and the way to the next and previous page. */
export function Pager({ page, shown, isUpToDate, onPage }: PagerProps) {
  const { texts } = useSession();
  return (
    <div style={{ display: "flex", alignItems: "center", justifyContent: "space-between", padding: "4px 8px" }}>
      <Caption1>{texts("rows", shown.total ?? shown.rows.length)}</Caption1>
      {(page > 1 || shown.moreRecords) && (
        <div style={{ display: "flex", alignItems: "center" }}>
          <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={texts("previous")} disabled={page === 1 || !isUpToDate} onClick={() => onPage(page - 1)} />
          <Caption1>{texts("page", page)}</Caption1>
          <Button appearance="subtle" icon={<ChevronRightRegular />} aria-label={texts("next")} disabled={!shown.moreRecords || !isUpToDate} onClick={() => onPage(page + 1)} />
        </div>
      )}
    </div>
  );
}

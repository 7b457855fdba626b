import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { readTable } from "../../server/tables";
import { addressOf, navigate } from "../../shell/routes";
import { useSession } from "../../shell/SessionContext";
import { useAnswer } from "../../shell/useAnswer";
import type { AttributeModel } from "../AttributeModel";
import { useModel } from "../useModel";
import type { LookupValue } from "../values";
import type { ColumnControlProps } from "./ColumnControl";
import { Finder } from "./LookupControl";

const useStyles = makeStyles({
  control: { display: "grid" },
  parties: { display: "flex", flexWrap: "wrap", gap: "4px", marginBottom: "4px" },
  party: { display: "flex", alignItems: "center", padding: "0 4px 0 10px", minHeight: "32px", backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
});

/** Whom people have in mind when they say who takes part. */
const people = ["contact", "systemuser", "account"];

/** Who takes part in an activity: each as a link, and a field that finds one more. */
export function PartyControl({ control, properties, attribute, readOnly }: ColumnControlProps & { attribute: AttributeModel; readOnly: boolean }) {
  const styles = useStyles();
  const model = useModel();
  const { value: party } = useAnswer(() => readTable("activityparty"), []);
  const taking = (attribute.value ?? []) as LookupValue[];
  const targets = (party?.columns.find(({ logicalName }) => logicalName === "partyid")?.targets ?? []).filter(({ table }) => people.includes(table));
  const set = (parties: LookupValue[]) => model.change(attribute, parties.length === 0 ? null : parties);
  return (
    <div className={styles.control}>
      {taking.length > 0 && (
        <div className={styles.parties} role="group" aria-label={control.label}>
          {taking.map((one) => <Party key={one.id} className={styles.party} party={one} remove={readOnly ? undefined : () => set(taking.filter(({ id }) => id !== one.id))} />)}
        </div>
      )}
      {(!readOnly || taking.length === 0) && (
        <Finder
          control={control}
          properties={properties}
          targets={targets}
          readOnly={readOnly}
          choose={(found) => (taking.some(({ id }) => id === found.id) ? model.keep(control, undefined) : set([...taking, found]))}
        />
      )}
    </div>
  );
}

function Party({ party: { id, entityType, name }, className, remove }: { party: LookupValue; className: string; remove?: () => void }) {
  const { texts } = useSession();
  const route = { page: "record", table: entityType, id } as const;
  return (
    <div className={className}>
      <Link
        href={addressOf(route)}
        onClick={(event) => {
          event.preventDefault();
          void navigate(route);
        }}
      >
        {name || texts("noName")}
      </Link>
      {remove !== undefined && <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={texts("clear", name)} onClick={remove} />}
    </div>
  );
}

import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { Clock } from "./Clock";
import { useSession } from "./SessionContext";
import { UserSwitcher } from "./UserSwitcher";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", gap: "8px", height: "48px", padding: "0 12px 0 20px", backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  name: { flex: 1, color: "inherit" },
});

/** The app's name, what time it is here, and who is working. */
export function Header() {
  const styles = useStyles();
  const { session } = useSession();
  return (
    <header className={styles.header}>
      <Subtitle2 className={styles.name}>{session.app.name}</Subtitle2>
      <Clock />
      <UserSwitcher />
    </header>
  );
}

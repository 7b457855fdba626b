import { Avatar, Button, Menu, MenuGroup, MenuGroupHeader, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Text } from "@fluentui/react-components";
import { switchUser } from "../server/session";
import { mayLeavePage } from "./routes";
import { useAttempt } from "./useAttempt";
import { useSession } from "./SessionContext";

/** Who is signed in, and everybody the person at this machine can act as instead. */
export function UserSwitcher() {
  const { session, texts } = useSession();
  const { user, users } = session;

  const { attempt } = useAttempt();
  const become = (id: string) => attempt(async () => {
    if (await mayLeavePage()) {
      await switchUser(id);
      // Everything on the page was read as the previous person.
      window.location.assign("/main.aspx");
    }
  });

  return (
    <Menu checkedValues={{ user: [user.id] }} onCheckedValueChange={(_event, { checkedItems }) => void become(checkedItems[0] ?? user.id)}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="primary" icon={<Avatar name={user.name} size={28} color="colorful" aria-hidden />} title={texts("actAs")}>
          {user.name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{texts("actAs")}</MenuGroupHeader>
            {users.map(({ id, name, title, roles }) => (
              <MenuItemRadio key={id} name="user" value={id} secondaryContent={title ?? roles[0]}>
                <Text>{name}</Text>
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

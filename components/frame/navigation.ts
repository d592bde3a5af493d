import {
  Braces,
  CalendarClock,
  ClipboardList,
  FileUp,
  FolderKanban,
  HandCoins,
  Headset,
  House,
  Inbox,
  KeyRound,
  ListChecks,
  ListOrdered,
  MapPinned,
  PhoneCall,
  PhoneForwarded,
  PlugZap,
  Route,
  Scale,
  Send,
  Settings,
  SlidersHorizontal,
  Users,
  WalletCards,
} from "lucide-react";
import type { Role } from "@/lib/domain/users/schema";

type PageKey =
  | "today"
  | "visits"
  | "answers"
  | "agents"
  | "campaigns"
  | "revisits"
  | "imports"
  | "accounts"
  | "promises"
  | "inbox"
  | "deliveries"
  | "typifications"
  | "crm"
  | "settings"
  | "users"
  | "portfolios"
  | "webhookKeys"
  | "questions"
  | "legalHours"
  | "wolkvox"
  | "kobra"
  | "workspace"
  | "api";

export interface NavigationEntry {
  /** Its words are `frame.pages.<key>`. */
  readonly key: PageKey;
  readonly href: `/${string}`;
  readonly icon: typeof House;
  readonly roles: readonly Role[];
  /** `g` and then this letter goes there. */
  readonly letter?: string;
  readonly children?: readonly NavigationEntry[];
}

const EVERYONE: readonly Role[] = ["admin", "supervisor", "viewer"];

/** The pages that exist, in the order of the rail. The first four stand in the phone's bottom bar. */
const NAVIGATION: readonly NavigationEntry[] = [
  { key: "today", href: "/", icon: House, roles: EVERYONE, letter: "h" },
  { key: "visits", href: "/visits", icon: MapPinned, roles: EVERYONE, letter: "v" },
  { key: "answers", href: "/answers", icon: ClipboardList, roles: EVERYONE, letter: "q" },
  { key: "agents", href: "/agents", icon: Route, roles: EVERYONE, letter: "g" },
  { key: "revisits", href: "/revisits", icon: CalendarClock, roles: EVERYONE, letter: "r" },
  { key: "promises", href: "/promises", icon: HandCoins, roles: EVERYONE, letter: "p" },
  { key: "campaigns", href: "/campaigns", icon: PhoneCall, roles: EVERYONE, letter: "c" },
  { key: "imports", href: "/imports", icon: FileUp, roles: ["admin", "supervisor"], letter: "l" },
  { key: "accounts", href: "/accounts", icon: WalletCards, roles: EVERYONE, letter: "u" },
  { key: "deliveries", href: "/deliveries", icon: Send, roles: EVERYONE, letter: "e" },
  { key: "inbox", href: "/inbox", icon: Inbox, roles: ["admin", "supervisor"], letter: "i" },
  {
    key: "settings",
    href: "/settings",
    icon: Settings,
    roles: EVERYONE,
    letter: "a",
    children: [
      { key: "users", href: "/settings/users", icon: Users, roles: ["admin"] },
      { key: "portfolios", href: "/settings/portfolios", icon: FolderKanban, roles: ["admin"] },
      { key: "webhookKeys", href: "/settings/webhook-keys", icon: KeyRound, roles: ["admin"] },
      { key: "questions", href: "/settings/questions", icon: ListChecks, roles: ["admin"] },
      { key: "legalHours", href: "/settings/legal-hours", icon: Scale, roles: ["admin"] },
      {
        key: "wolkvox",
        href: "/settings/wolkvox",
        icon: PhoneForwarded,
        roles: ["admin", "supervisor"],
      },
      { key: "crm", href: "/settings/crm", icon: Headset, roles: ["admin", "supervisor"] },
      {
        key: "typifications",
        href: "/settings/typifications",
        icon: ListOrdered,
        roles: ["admin", "supervisor"],
      },
      { key: "kobra", href: "/settings/kobra", icon: PlugZap, roles: ["admin"] },
      { key: "workspace", href: "/settings/workspace", icon: SlidersHorizontal, roles: ["admin"] },
      { key: "api", href: "/settings/api", icon: Braces, roles: EVERYONE },
    ],
  },
];

/** What a role may open, children included. */
export function navigationFor(role: Role): readonly NavigationEntry[] {
  return allowed(NAVIGATION, role);
}

function allowed(entries: readonly NavigationEntry[], role: Role): readonly NavigationEntry[] {
  return entries
    .filter((entry) => entry.roles.includes(role))
    .map((entry) => (entry.children ? { ...entry, children: allowed(entry.children, role) } : entry));
}

/** Pages off the rail that let in fewer than the page above them. */
const NARROWER: readonly { readonly path: RegExp; readonly roles: readonly Role[] }[] = [
  { path: /^\/accounts\/(new|[^/]+\/(edit|balances))$/, roles: ["admin", "supervisor"] },
];

/** Whether a role may open the page at `pathname`; a page that stands nowhere is open to all who are signed in. */
export function mayOpen(role: Role, pathname: string): boolean {
  const onRail = NAVIGATION.flatMap((entry) => [entry, ...(entry.children ?? [])]);
  const limits = [
    ...onRail.filter((entry) => isCurrent(entry, pathname)),
    ...NARROWER.filter(({ path }) => path.test(pathname)),
  ];
  return limits.every(({ roles }) => roles.includes(role));
}

/** Whether `pathname` is this page or one below it. */
export function isCurrent(entry: NavigationEntry, pathname: string): boolean {
  return entry.href === "/" ? pathname === "/" : `${pathname}/`.startsWith(`${entry.href}/`);
}

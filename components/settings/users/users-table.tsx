"use client";

import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { usePortfolioName } from "@/components/portfolios/use-portfolio-name";
import { AdminTable } from "@/components/ui/admin-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import type { UserEntry } from "@/lib/domain/users/endpoints";

interface UsersTableProps {
  readonly users: readonly UserEntry[];
  readonly onEdit: (user: UserEntry) => void;
  readonly onToggle: (user: UserEntry) => void;
}

export function UsersTable({ users, onEdit, onToggle }: UsersTableProps) {
  const t = useTranslations();
  return (
    <AdminTable
      label={t("users.title")}
      rows={users}
      rowKey={(user) => user.id}
      columns={[
        { id: "name", header: t("users.columns.name"), cell: (user) => <UserName user={user} /> },
        { id: "role", header: t("users.columns.role"), cell: ({ role }) => t(`common.roles.${role}`) },
        {
          id: "portfolios",
          header: t("users.columns.portfolios"),
          cell: (user) => <UserPortfolios user={user} />,
        },
        {
          id: "lastSignIn",
          header: t("users.columns.lastSignIn"),
          cell: ({ lastSignInAt }) =>
            lastSignInAt ? (
              <RelativeTime at={lastSignInAt} />
            ) : (
              <span className="text-ink-faint">{t("users.neverSignedIn")}</span>
            ),
        },
      ]}
      actionsHeader={t("users.columns.actions")}
      actions={(user) => (
        <>
          <Button
            variant="quiet"
            aria-label={t("users.editLabel", { name: user.name })}
            onPress={() => onEdit(user)}
          >
            {t("users.edit")}
          </Button>
          <Button
            variant="quiet"
            aria-label={t(user.isDisabled ? "users.enable.title" : "users.disable.title", {
              name: user.name,
            })}
            onPress={() => onToggle(user)}
          >
            {t(user.isDisabled ? "users.enable.verb" : "users.disable.verb")}
          </Button>
        </>
      )}
    />
  );
}

function UserName({ user }: { readonly user: UserEntry }) {
  const t = useTranslations("users");
  const viewer = useViewer();
  return (
    <span className="flex flex-col">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{user.name}</span>
        {viewer.email === user.email ? <Badge tone="accent">{t("you")}</Badge> : null}
        {user.isDisabled ? <Badge icon={<Ban aria-hidden />}>{t("disabled")}</Badge> : null}
      </span>
      <span className="text-ink-soft">{user.email}</span>
    </span>
  );
}

function UserPortfolios({ user }: { readonly user: UserEntry }) {
  const t = useTranslations("users");
  const nameOf = usePortfolioName();
  const portfolios = usePortfolios().data?.portfolios ?? [];
  if (user.role === "admin" || user.seesAllPortfolios) {
    return t("allPortfolios");
  }
  const names = portfolios.filter(({ id }) => user.portfolioIds.includes(id)).map(nameOf);
  if (names.length === 0) {
    return <span className="text-ink-faint">{t("portfolioCount", { count: user.portfolioIds.length })}</span>;
  }
  return names.join(", ");
}

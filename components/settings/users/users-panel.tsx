"use client";

import { UserPlus, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminTableSkeleton } from "@/components/ui/admin-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import type { UserEntry } from "@/lib/domain/users/endpoints";
import { useUsers } from "@/lib/domain/users/hooks";
import { AddUserDialog } from "./add-user-dialog";
import { EditUserDialog } from "./edit-user-dialog";
import { ToggleUserDialog } from "./toggle-user-dialog";
import { UsersTable } from "./users-table";

type Task = { readonly kind: "add" } | { readonly kind: "edit" | "toggle"; readonly user: UserEntry };

/** Who may sign in, and what each of them sees. */
export function UsersPanel() {
  const t = useTranslations("users");
  const query = useUsers();
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  const addButton = (
    <Button variant="primary" icon={<UserPlus aria-hidden />} onPress={() => setTask({ kind: "add" })}>
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} actions={addButton} />
      <Card isFlush>
        <QueryBody query={query} skeleton={<AdminTableSkeleton />}>
          {({ users }) =>
            users.length === 0 ? (
              <EmptyState
                icon={<Users aria-hidden />}
                title={t("empty")}
                text={t("emptyText")}
                action={addButton}
              />
            ) : (
              <UsersTable
                users={users}
                onEdit={(user) => setTask({ kind: "edit", user })}
                onToggle={(user) => setTask({ kind: "toggle", user })}
              />
            )
          }
        </QueryBody>
      </Card>
      {task?.kind === "add" ? <AddUserDialog onClose={close} /> : null}
      {task?.kind === "edit" ? <EditUserDialog user={task.user} onClose={close} /> : null}
      {task?.kind === "toggle" ? <ToggleUserDialog user={task.user} onClose={close} /> : null}
    </>
  );
}

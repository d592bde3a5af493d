"use client";

import { Bookmark, BookmarkPlus, ListChecks } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSection, MenuSeparator } from "@/components/ui/menu";
import { useSavedViews } from "@/lib/domain/views/hooks";
import type { ViewPage } from "@/lib/domain/views/rules";
import type { SavedView } from "@/lib/domain/views/schema";
import { useFilterQuery } from "../use-visit-url";
import { ManageViewsDialog } from "./manage-views-dialog";
import { SaveViewDialog } from "./save-view-dialog";

type Task = "save" | "manage";

/** Saved views of a page: to open, to save what is on the screen, to look after. */
export function ViewsMenu({ page }: { readonly page: ViewPage }) {
  const t = useTranslations("filter.views");
  const router = useRouter();
  const query = useFilterQuery();
  const [task, setTask] = useState<Task | null>(null);
  const { data } = useSavedViews();
  const views = data?.views.filter((view) => view.page === page) ?? [];
  const done = () => setTask(null);
  const section = (title: string, list: readonly SavedView[]) =>
    list.length > 0 ? (
      <MenuSection
        title={title}
        selectionMode="single"
        selectedKeys={list.filter((view) => view.query === query).map(({ id }) => id)}
      >
        {list.map((view) => (
          <MenuItem
            key={view.id}
            id={view.id}
            label={view.isOwn ? view.name : t("by", { name: view.name, owner: view.ownerName })}
            onAction={() => router.push(`/${page}?${view.query}`)}
          />
        ))}
      </MenuSection>
    ) : null;
  return (
    <>
      <Menu
        label={t("menu")}
        placement="bottom start"
        trigger={
          <Button icon={<Bookmark aria-hidden />} className="max-sm:px-2.5">
            <span className="max-sm:sr-only">{t("button")}</span>
          </Button>
        }
      >
        {section(
          t("own"),
          views.filter((view) => view.isOwn),
        )}
        {section(
          t("shared"),
          views.filter((view) => !view.isOwn),
        )}
        {views.length > 0 ? <MenuSeparator /> : null}
        <MenuItem icon={<BookmarkPlus aria-hidden />} label={t("save")} onAction={() => setTask("save")} />
        {views.length > 0 ? (
          <MenuItem
            icon={<ListChecks aria-hidden />}
            label={t("manage")}
            onAction={() => setTask("manage")}
          />
        ) : null}
      </Menu>
      {task === "save" ? <SaveViewDialog page={page} query={query} onClose={done} /> : null}
      {task === "manage" ? <ManageViewsDialog views={views} query={query} onClose={done} /> : null}
    </>
  );
}

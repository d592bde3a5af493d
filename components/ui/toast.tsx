"use client";

import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components/Toast";
import { type ToastMessage, toastQueue } from "./toast-queue";

const TONES = {
  info: { Icon: Info, ink: "text-accent" },
  good: { Icon: CircleCheck, ink: "text-good" },
  danger: { Icon: CircleAlert, ink: "text-danger" },
} as const;

/** Where toasts appear, above dialogs too; once, in the providers. Reached with F6, announced politely. */
export function ToastRegion() {
  const t = useTranslations("common");
  return (
    <AriaToastRegion
      queue={toastQueue}
      aria-label={t("notices")}
      className="fixed right-4 bottom-[calc(5rem+var(--toast-lift,0px))] left-4 z-60 flex flex-col-reverse gap-2 rounded-md sm:bottom-[calc(1rem+var(--toast-lift,0px))] sm:left-auto sm:w-88"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex items-start gap-2.5 rounded-md border border-line bg-surface py-2 pr-1 pl-3 shadow-floating"
        >
          <ToastBody message={toast.content} onDone={() => toastQueue.close(toast.key)} />
          <AriaButton
            slot="close"
            aria-label={t("actions.close")}
            className="flex size-7 shrink-0 items-center justify-center rounded-md text-ink-faint hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </AriaButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}

function ToastBody({ message, onDone }: { readonly message: ToastMessage; readonly onDone: () => void }) {
  const { Icon, ink } = TONES[message.tone ?? "info"];
  const action = message.action;
  return (
    <>
      <Icon aria-hidden className={clsx("mt-1 size-4 shrink-0", ink)} />
      <AriaToastContent className="flex min-w-0 flex-1 flex-col py-0.5">
        <Text slot="title" className="text-base font-medium">
          {message.title}
        </Text>
        {message.text ? (
          <Text slot="description" className="text-sm text-ink-soft">
            {message.text}
          </Text>
        ) : null}
      </AriaToastContent>
      {action ? (
        <AriaButton
          className="h-7 shrink-0 rounded-md px-2 text-sm font-medium text-accent hover:bg-hover"
          onPress={() => {
            action.onPress();
            onDone();
          }}
        >
          {action.label}
        </AriaButton>
      ) : null}
    </>
  );
}

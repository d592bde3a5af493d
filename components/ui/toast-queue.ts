import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

export interface ToastMessage {
  readonly title: string;
  readonly text?: string;
  readonly tone?: "info" | "good" | "danger";
  /** What can still be done about it, for example "Deshacer". */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

const SHOWN_MS = 6_000;
const SHOWN_WITH_ACTION_MS = 10_000;

export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Tells what just happened; answers with a function that takes it back. A failure stays until closed. */
export function showToast(message: ToastMessage): () => void {
  const timeout = message.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS;
  const key = toastQueue.add(message, message.tone === "danger" ? {} : { timeout });
  return () => toastQueue.close(key);
}

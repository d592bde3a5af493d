import { CopyButton } from "@/components/ui/copy-button";

interface CodeBlockProps {
  /** What it is, for screen readers. */
  readonly label: string;
  readonly copyLabel: string;
  readonly code: string;
}

/** Text for a terminal or a form of Kobra's, with a way to copy it. Long lines wrap. */
export function CodeBlock({ label, copyLabel, code }: CodeBlockProps) {
  return (
    <figure aria-label={label} className="flex items-start gap-2 rounded-md bg-sunken py-1.5 pr-1.5 pl-3">
      <pre className="min-w-0 flex-1 py-1 font-mono text-sm wrap-anywhere whitespace-pre-wrap">{code}</pre>
      <CopyButton text={code} label={copyLabel} />
    </figure>
  );
}

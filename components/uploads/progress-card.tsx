import { Card } from "@/components/ui/card";
import { Spinner } from "@/components/ui/spinner";

interface ProgressCardProps {
  readonly title: string;
  readonly text: string;
  readonly note?: string;
}

/** The worker is busy with a file. */
export function ProgressCard({ title, text, note }: ProgressCardProps) {
  return (
    <Card>
      <div role="status" className="flex flex-col items-center gap-1 py-8 text-center">
        <p className="flex items-center gap-2 font-semibold break-all">
          <Spinner /> {title}
        </p>
        <p className="tabular-nums text-ink-soft">{text}</p>
        {note ? <p className="text-sm text-ink-soft">{note}</p> : null}
      </div>
    </Card>
  );
}

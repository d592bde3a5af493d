import type { ReactNode } from "react";
import { type Segment, SegmentedControl } from "@/components/ui/segmented-control";

interface ChoiceProps<Id extends string> {
  readonly name: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly hint?: ReactNode;
}

/** One question of an export, with its answers side by side. */
export function ExportChoice<Id extends string>({ name, segments, value, onChange, hint }: ChoiceProps<Id>) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{name}</p>
      <SegmentedControl label={name} segments={segments} value={value} onChange={onChange} />
      {hint ? <p className="mt-1 text-xs text-ink-faint">{hint}</p> : null}
    </div>
  );
}

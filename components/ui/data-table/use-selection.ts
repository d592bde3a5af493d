import { useState } from "react";
import { NOTHING_SELECTED, type Selection } from "./selection";

/** A selection speaks of one question (a filter, say): another one begins with none. */
export function useSelection(questionKey: string) {
  const [held, setHeld] = useState({ questionKey, selection: NOTHING_SELECTED });
  return {
    selection: held.questionKey === questionKey ? held.selection : NOTHING_SELECTED,
    setSelection: (selection: Selection) => setHeld({ questionKey, selection }),
  };
}

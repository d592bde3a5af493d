"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
} from "react";

export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  /** Its heading in the palette, already translated. */
  readonly group: string;
  readonly icon?: ReactNode;
  /** Other words that find it. */
  readonly keywords?: readonly string[];
  readonly run: () => void;
}

type Registry = Readonly<Record<string, readonly PaletteAction[]>>;
type Register = (owner: string, actions: readonly PaletteAction[] | null) => void;

const RegistryContext = createContext<Registry>({});
const RegisterContext = createContext<Register>(() => undefined);

export function PaletteActionsProvider({ children }: { readonly children: ReactNode }) {
  const [registry, setRegistry] = useState<Registry>({});
  const register = useCallback<Register>((owner, actions) => {
    setRegistry(({ [owner]: _, ...others }) => (actions ? { ...others, [owner]: actions } : others));
  }, []);
  return (
    <RegisterContext value={register}>
      <RegistryContext value={registry}>{children}</RegistryContext>
    </RegisterContext>
  );
}

/** Adds a page's own actions to the palette while it is mounted. Pass a memoised array. */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  const owner = useId();
  const register = useContext(RegisterContext);
  useEffect(() => {
    register(owner, actions);
    return () => register(owner, null);
  }, [owner, register, actions]);
}

/** Every registered action, in the order in which their owners appeared. */
export function useRegisteredActions(): readonly PaletteAction[] {
  const registry = useContext(RegistryContext);
  return useMemo(() => Object.values(registry).flat(), [registry]);
}

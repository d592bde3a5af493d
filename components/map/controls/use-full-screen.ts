import { type RefObject, useEffect, useState } from "react";

/** Full screen of one element; null where the browser has none (iPhone). */
export function useFullScreen(elementRef: RefObject<HTMLElement | null>) {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const read = () =>
      setIsOn(document.fullscreenElement !== null && document.fullscreenElement === elementRef.current);
    document.addEventListener("fullscreenchange", read);
    return () => document.removeEventListener("fullscreenchange", read);
  }, [elementRef]);
  if (typeof document === "undefined" || !document.fullscreenEnabled) return null;
  const toggle = () => {
    const change = isOn ? document.exitFullscreen() : elementRef.current?.requestFullscreen();
    change?.catch(() => setIsOn(false));
  };
  return { isOn, toggle };
}

/** The map's frame while its code is on the way: same places, no content. */
export function MapSkeleton() {
  return (
    <div aria-hidden="true" className="relative h-full w-full overflow-hidden bg-map-water">
      <div className="absolute top-3 right-3 flex flex-col gap-2">
        <div className="h-16 w-9 rounded-md border border-line bg-surface sm:w-8" />
        <div className="h-16 w-9 rounded-md border border-line bg-surface sm:w-8" />
      </div>
      <div className="absolute bottom-3 left-3 h-8 w-36 rounded-md border border-line bg-surface sm:h-46" />
    </div>
  );
}

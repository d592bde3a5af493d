import { Button } from "./button";

interface MoreRowsProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly label: string;
}

/** The foot of a list in a card: brings the next page, and is not there where none follows. */
export function MoreRows({ query, label }: MoreRowsProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className="flex justify-center border-line border-t p-3">
      <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
        {label}
      </Button>
    </div>
  );
}

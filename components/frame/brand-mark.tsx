interface BrandMarkProps {
  readonly className?: string;
}

/** The watchtower: a lit cabin on four legs. Decorative; the name stands beside it. */
export function BrandMark({ className = "size-6" }: BrandMarkProps) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" fill="none" className={className}>
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <g className="stroke-on-accent" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M5.8 8.2 12 4.4l6.2 3.8" />
        <path d="M8 8.4v4.2h8V8.4" />
        <path d="M6.4 12.6h11.2" />
        <path d="m9 12.8-1.6 6.8M15 12.8l1.6 6.8M8.4 16.2h7.2" />
      </g>
      <circle cx="12" cy="10.2" r="1.1" className="fill-on-accent" />
    </svg>
  );
}

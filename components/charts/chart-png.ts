const SCALE = 2;
const MARGIN = 20;
const LINE_HEIGHT = 20;
const FONT = "system-ui, sans-serif";

/** Looks that a stylesheet gives an SVG, and that a picture of it must carry itself. */
const PAINTED = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "visibility",
] as const;

interface PictureOptions {
  /** Holds the chart's SVG and its legend. */
  readonly element: HTMLElement;
  readonly title: string;
  /** Under the title: a filter, the moment. */
  readonly subtitle: string;
}

/** The chart as it stands on the page, with its title, legend and background, at twice its size. */
export async function toPng({ element, title, subtitle }: PictureOptions): Promise<Blob> {
  const svg = await waitForDrawing(element);
  const { width, height } = svg.getBoundingClientRect();
  const image = await loadImage(standAlone(svg, width, height));
  const entries = readLegend(element);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures");
  const legendRows = wrapLegend(context, entries, width);
  const head = MARGIN + 2 * LINE_HEIGHT + 6 + legendRows.length * LINE_HEIGHT;
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (head + height + MARGIN) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = backgroundOf(element);
  context.fillRect(0, 0, canvas.width, canvas.height);
  const { color } = getComputedStyle(element);
  writeText(context, title, MARGIN, MARGIN + 12, color, `600 15px ${FONT}`);
  context.globalAlpha = 0.75;
  writeText(context, subtitle, MARGIN, MARGIN + 12 + LINE_HEIGHT, color, `12px ${FONT}`);
  context.globalAlpha = 1;
  drawLegend(context, legendRows, MARGIN + 2 * LINE_HEIGHT + 14, color);
  context.drawImage(image, 0, head, width + 2 * MARGIN, height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("No picture came out"))), "image/png"),
  );
}

const LONGEST_WAIT_MS = 2_000;

/** A chart draws itself once its width is known, which may be after its legend can be seen. */
async function waitForDrawing(element: HTMLElement): Promise<SVGSVGElement> {
  const until = performance.now() + LONGEST_WAIT_MS;
  while (performance.now() < until) {
    const svg = element.querySelector<SVGSVGElement>("svg.recharts-surface, svg[data-chart]");
    if (svg && svg.getBoundingClientRect().width > 0) return svg;
    await new Promise((done) => requestAnimationFrame(done));
  }
  throw new Error("There is no chart to draw");
}

function standAlone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = document.importNode(svg, true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const property of PAINTED) {
      copies[index]?.setAttribute(property, style.getPropertyValue(property));
    }
    copies[index]?.setAttribute("font-family", FONT);
    copies[index]?.removeAttribute("style");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  // Fallback letters are wider than the page's: the margins are part of the drawing.
  copy.setAttribute("viewBox", `${-MARGIN} 0 ${width + 2 * MARGIN} ${height}`);
  copy.setAttribute("width", String(width + 2 * MARGIN));
  copy.setAttribute("height", String(height));
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

function loadImage(url: string): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error("The chart could not be drawn as a picture"));
    image.src = url;
  });
}

/** The nearest background that is not see-through. */
function backgroundOf(element: HTMLElement): string {
  for (let node: HTMLElement | null = element; node; node = node.parentElement) {
    const { backgroundColor } = getComputedStyle(node);
    if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor;
  }
  return "#ffffff";
}

interface DrawnEntry {
  readonly label: string;
  readonly color: string;
  readonly dash: readonly number[];
}

function readLegend(element: HTMLElement): DrawnEntry[] {
  return [...element.querySelectorAll<HTMLElement>("[data-legend-label]")].map((item) => {
    const sample = item.querySelector("line, rect");
    const style = sample ? getComputedStyle(sample) : null;
    const isLine = sample?.tagName === "line";
    return {
      label: item.dataset.legendLabel ?? "",
      color: (isLine ? style?.stroke : style?.fill) ?? "currentColor",
      dash: (sample?.getAttribute("stroke-dasharray") ?? "").split(" ").map(Number).filter(Boolean),
    };
  });
}

const ENTRY_EXTRA = 46;

function wrapLegend(
  context: CanvasRenderingContext2D,
  entries: readonly DrawnEntry[],
  width: number,
): DrawnEntry[][] {
  context.font = `12px ${FONT}`;
  const rows: DrawnEntry[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const wide = context.measureText(entry.label).width + ENTRY_EXTRA;
    if (used + wide > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += wide;
  }
  return rows;
}

function drawLegend(
  context: CanvasRenderingContext2D,
  rows: readonly (readonly DrawnEntry[])[],
  top: number,
  ink: string,
): void {
  rows.forEach((row, index) => {
    let x = MARGIN;
    const y = top + index * LINE_HEIGHT;
    for (const { label, color, dash } of row) {
      context.strokeStyle = color;
      context.lineWidth = 2.5;
      context.setLineDash([...dash]);
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x + 22, y);
      context.stroke();
      writeText(context, label, x + 28, y + 4, ink, `12px ${FONT}`);
      x += context.measureText(label).width + ENTRY_EXTRA;
    }
  });
  context.setLineDash([]);
}

function writeText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  color: string,
  font: string,
): void {
  context.font = font;
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** The picture of a step as a file of its own: an SVG that needs no style sheet, or a PNG of it. */
import { pictures } from "../styles/pictures.js";

const MARGIN = 16;
const PNG_SCALE = 2;

/** The heap's picture with the colours that the reader sees; null if none is shown. */
export function pictureAsSvg(host: HTMLElement): string | null {
  const shown = host.shadowRoot
    ?.querySelector("hs-heap")
    ?.shadowRoot?.querySelector<SVGSVGElement>("svg.heap");
  if (!shown) {
    return null;
  }
  const look = getComputedStyle(host);
  const valueOf = (name: string): string => look.getPropertyValue(name).trim();
  const style = pictures.cssText.replace(/var\((--hs-[\w-]+)\)/g, (_, name: string) =>
    valueOf(name),
  );
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const { width, height } = shown.viewBox.baseVal;
  const box = [-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN] as const;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", box.join(" "));
  copy.setAttribute("width", String(box[2]));
  copy.setAttribute("height", String(box[3]));
  for (const element of copy.querySelectorAll("[tabindex], [role]")) {
    element.removeAttribute("tabindex");
    element.removeAttribute("role");
  }
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [at, name] of ["x", "y", "width", "height"].entries()) {
    ground.setAttribute(name, String(box[at]));
  }
  ground.setAttribute("fill", valueOf("--hs-canvas"));
  const sheet = document.createElementNS("http://www.w3.org/2000/svg", "style");
  sheet.textContent = style;
  copy.prepend(sheet, ground);
  return new XMLSerializer().serializeToString(copy).replace(/<!--.*?-->/gs, "");
}

export async function svgAsPng(text: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * PNG_SCALE;
  canvas.height = image.height * PNG_SCALE;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

function saveFile(name: string, data: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export async function savePicture(
  host: HTMLElement,
  kind: "svg" | "png",
  name: string,
): Promise<void> {
  const text = pictureAsSvg(host);
  if (text !== null) {
    const data =
      kind === "png" ? await svgAsPng(text) : new Blob([text], { type: "image/svg+xml" });
    saveFile(`${name}.${kind}`, data);
  }
}

/** The lines that put a program on another page. */
export function embedding(site: string, source: string): string {
  const safe = source.replaceAll("</script", "<\\/script");
  return `<script type="module" src="${site}heapscope.js"></script>
<heap-scope>
<script type="text/python">
${safe.trimEnd()}
</script>
</heap-scope>
`;
}

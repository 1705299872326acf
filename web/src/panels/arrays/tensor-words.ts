/** What stands in the picture of tensors. */
import { fill, type Blanks } from "../../text/fill.js";
import type { Lang } from "../../text/strings.js";

const en = {
  names: "names",
  slots: "their slots",
  tensors: "tensors",
  storages: "storages",
  storage: "storage",
  fromByte: "storage, from byte {n}",
  isLeaf: "leaf, gradient wanted",
  noGradient: "no gradient wanted",
  grad: "grad",
  gradBytes: "{n}, no object yet",
  cells: "{bytes}, {n} × {size}",
  window: "bytes {from} to {to}",
  wasFreed: "{n} freed: nobody left",
  moreSlots: "{n} more",
  graph: "How {name} was made: what backward() follows, from grad_fn on",
  released: "run: what it had saved is let go",
  hiddenSteps: "The first {n} operations; there are more.",
  futures: "After line {n}, in both futures",
  ownPicture: "Back to the step",
  bothPicture: "Both futures",
  picture: "Tensors, their storages and who holds them",
};

type TensorWord = keyof typeof en;

const zh: Record<TensorWord, string> = {
  names: "名字",
  slots: "它们的格子",
  tensors: "张量",
  storages: "存储",
  storage: "storage",
  fromByte: "storage，从第 {n} 字节起",
  isLeaf: "叶子，要梯度",
  noGradient: "不要梯度",
  grad: "grad",
  gradBytes: "{n}，还没有对象",
  cells: "{bytes}，{n} × {size}",
  window: "第 {from} 到 {to} 字节",
  wasFreed: "释放 {n}：没人用了",
  moreSlots: "还有 {n} 个",
  graph: "{name} 从哪里算来：backward() 从 grad_fn 起沿着它走",
  released: "已走过：存着的张量放掉了",
  hiddenSteps: "只画前 {n} 个运算。",
  futures: "第 {n} 行之后，两种未来",
  ownPicture: "回到这一步",
  bothPicture: "两种未来",
  picture: "张量、它们的存储和谁握着它们",
};

export const tellTensor = (lang: Lang, word: TensorWord, blanks: Blanks = {}): string =>
  fill((lang === "zh" ? zh : en)[word], blanks);

/** CPython 3.11's structures as C declares them, for the bytes of the kinds that readers meet most. */
import type { HeapObject } from "../../engine/view.js";

export interface CStruct {
  readonly name: string;
  /** One line per field; the field's name is what stands before `;` or `[`. */
  readonly lines: readonly string[];
}

const HEAD = ["Py_ssize_t ob_refcnt;", "PyTypeObject *ob_type;"];
const VAR = [...HEAD, "Py_ssize_t ob_size;"];

const STRUCTS: Readonly<Partial<Record<HeapObject["kind"], CStruct>>> = {
  int: { name: "PyLongObject", lines: [...VAR, "digit ob_digit[1];"] },
  bool: { name: "PyLongObject", lines: [...VAR, "digit ob_digit[1];"] },
  float: { name: "PyFloatObject", lines: [...HEAD, "double ob_fval;"] },
  complex: { name: "PyComplexObject", lines: [...HEAD, "Py_complex cval;"] },
  tuple: { name: "PyTupleObject", lines: [...VAR, "PyObject *ob_item[1];"] },
  list: {
    name: "PyListObject",
    lines: [...VAR, "PyObject **ob_item;", "Py_ssize_t allocated;"],
  },
  bytes: { name: "PyBytesObject", lines: [...VAR, "Py_hash_t ob_shash;", "char ob_sval[1];"] },
  str: {
    name: "PyASCIIObject",
    lines: [
      ...HEAD,
      "Py_ssize_t length;",
      "Py_hash_t hash;",
      "struct { … } state;",
      "wchar_t *wstr;",
    ],
  },
  dict: {
    name: "PyDictObject",
    lines: [
      ...HEAD,
      "Py_ssize_t ma_used;",
      "uint64_t ma_version_tag;",
      "PyDictKeysObject *ma_keys;",
      "PyDictValues *ma_values;",
    ],
  },
  set: {
    name: "PySetObject",
    lines: [
      ...HEAD,
      "Py_ssize_t fill;",
      "Py_ssize_t used;",
      "Py_ssize_t mask;",
      "setentry *table;",
      "Py_hash_t hash;",
      "Py_ssize_t finger;",
      "setentry smalltable[8];",
      "PyObject *weakreflist;",
    ],
  },
  cell: { name: "PyCellObject", lines: [...HEAD, "PyObject *ob_ref;"] },
  method: {
    name: "PyMethodObject",
    lines: [
      ...HEAD,
      "PyObject *im_func;",
      "PyObject *im_self;",
      "PyObject *im_weakreflist;",
      "vectorcallfunc vectorcall;",
    ],
  },
};

export const structOf = (object: HeapObject): CStruct | undefined => STRUCTS[object.kind];

/** `PyObject **ob_item;` -> `ob_item` */
export const fieldName = (line: string): string => /(\w+)(?:\[\d+\])?;$/.exec(line)?.[1] ?? "";

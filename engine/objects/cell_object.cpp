#include "objects/cell_object.h"

#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

PyCellObject* as_cell(PyObject* op) { return static_cast<PyCellObject*>(op); }

void cell_dealloc(PyObject* self) {
  object_gc_untrack(self);
  xdecref(as_cell(self)->ob_ref.get());
  object_gc_del(self);
}

int cell_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* content = as_cell(self)->ob_ref;
  return content == nullptr ? 0 : visit(content, arg);
}

int cell_clear(PyObject* self) {
  clear_ref(as_cell(self)->ob_ref);
  return 0;
}

Owned<PyObject> cell_repr(PyObject* self) {
  PyObject* content = as_cell(self)->ob_ref;
  if (content == nullptr) {
    return unicode_from_format("<cell at {:#x}: empty>", memory::address_of(self));
  }
  return unicode_from_format("<cell at {:#x}: {} object at {:#x}>", memory::address_of(self),
                             type_full_name(type_of(content)), memory::address_of(content));
}

/// Empty cells come first.
Owned<PyObject> cell_richcompare(PyObject* a, PyObject* b, CompareOp op) {
  if (!cell_check(a) || !cell_check(b)) {
    return owned_ref(not_implemented());
  }
  PyObject* left = as_cell(a)->ob_ref;
  PyObject* right = as_cell(b)->ob_ref;
  if (left != nullptr && right != nullptr) {
    return object_rich_compare(left, right, op);
  }
  return rich_compare_result(right == nullptr ? 1 : 0, left == nullptr ? 1 : 0, op);
}

Owned<PyObject> get_contents(PyObject* self, void*) {
  PyObject* content = as_cell(self)->ob_ref;
  if (content == nullptr) {
    return err_set_string(exc_value_error(), "Cell is empty");
  }
  return owned_ref(content);
}
Status set_contents(PyObject* self, PyObject* value, void*) {
  xincref(value);
  set_ref(as_cell(self)->ob_ref, value);
  return Status::kOk;
}

Owned<PyObject> cell_type_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("cell", kwargs));
  PyObject* content = nullptr;
  HS_TRY(arg_unpack_tuple(args, "cell", 0, {&content}));
  return cell_new(content);
}

const GetSetDef kGetset[] = {{"cell_contents", get_contents, set_contents}, {nullptr, nullptr}};
constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(PyCellObject, ob_ref, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> cell_new(PyObject* content) {
  HS_OWN(made, object_gc_new(cell_type()));
  as_cell(made.get())->ob_ref = owned_xref(content).release();
  object_gc_track(made.get());
  return made;
}

void cell_set(PyObject* cell, PyObject* content) {
  xincref(content);
  set_ref(as_cell(cell)->ob_ref, content);
}

const TypeSpec kCellTypeSpec = {
    .name = "cell",
    .basicsize = sizeof(PyCellObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .doc =
        "cell([contents])\n--\n\n"
        "Create a new cell object.\n\n"
        "  contents\n"
        "    the contents of the cell. If not specified, the cell will be empty,\n"
        "    and \n further attempts to access its cell_contents attribute will\n"
        "    raise a ValueError.",
    .dealloc = cell_dealloc,
    .repr = cell_repr,
    .getattro = object_generic_get_attr,
    .traverse = cell_traverse,
    .clear = cell_clear,
    .richcompare = cell_richcompare,
    .getset = kGetset,
    .new_ = cell_type_new,
    .layout = kLayout,
};

}  // namespace heapscope::objects

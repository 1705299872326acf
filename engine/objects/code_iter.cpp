// Iterators over a code object's locations: code.co_lines(), code.co_positions().
// Model: Objects/codeobject.c LineIterator, PositionsIterator (3.11).
#include "memory/allocator.h"
#include "objects/code_object.h"
#include "objects/code_tables.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {
namespace {

/// 64 bytes.  The place in the table is a count of bytes; CPython holds addresses there.
struct PyCodeLineIterator : PyObject {
  Ref<PyCodeObject> code;
  int32_t start;  // bytes of code
  int32_t end;
  int32_t line;  // -1: none
  int32_t padding;
  int32_t computed_line;
  int32_t padding2;
  int64_t next;
  int64_t limit;
};
static_assert(sizeof(PyCodeLineIterator) == 64);

/// 80 bytes.
struct PyCodePositionsIterator : PyCodeLineIterator {
  int32_t offset;
  int32_t end_line;
  int32_t column;
  int32_t end_column;
};
static_assert(sizeof(PyCodePositionsIterator) == 80);

PyCodePositionsIterator* as_iter(PyObject* op) { return static_cast<PyCodePositionsIterator*>(op); }

Owned<PyObject> new_iter(PyTypeObject* type, PyCodeObject* code) {
  HS_OWN(result, type_generic_alloc(type, 0));
  auto* it = static_cast<PyCodeLineIterator*>(result.get());
  incref(code);
  it->code = code;
  it->line = -1;
  LocationReader reader(code);
  const LocationReader::Place place = reader.place();
  it->computed_line = place.line;
  it->limit = place.limit;
  return result;
}

void iter_dealloc(PyObject* self) {
  decref(as_iter(self)->code.get());
  memory::object_free(self);
}

/// One entry on; `position` may be null.
bool advance(PyCodeLineIterator* it, CodePosition* position) {
  LocationReader reader(it->code);
  reader.set_place({it->next, it->limit, it->end / 2, it->computed_line});
  if (!reader.next()) {
    return false;
  }
  const LocationReader::Place place = reader.place();
  it->start = it->end;
  it->end = static_cast<int32_t>(reader.end * 2);
  it->line = reader.position.line;
  it->next = place.next;
  it->computed_line = place.line;
  if (position != nullptr) {
    *position = reader.position;
  }
  return true;
}

Owned<PyObject> number_or_none(int32_t value) { return value < 0 ? owned_ref(none()) : long_from_int64(value); }

Owned<PyObject> lines_next(PyObject* self) {
  PyCodeLineIterator* it = as_iter(self);
  if (!advance(it, nullptr)) {
    return nullptr;
  }
  HS_OWN(start, long_from_int64(it->start));
  HS_OWN(end, long_from_int64(it->end));
  HS_OWN(line, number_or_none(it->line));
  return tuple_pack(start.get(), end.get(), line.get());
}

Owned<PyObject> positions_next(PyObject* self) {
  PyCodePositionsIterator* it = as_iter(self);
  if (it->offset >= it->end) {
    CodePosition position;
    if (!advance(it, &position)) {
      return nullptr;
    }
    it->end_line = position.end_line;
    it->column = position.column;
    it->end_column = position.end_column;
  }
  it->offset += 2;
  HS_OWN(line, number_or_none(it->line));
  HS_OWN(end_line, number_or_none(it->end_line));
  HS_OWN(column, number_or_none(it->column));
  HS_OWN(end_column, number_or_none(it->end_column));
  return tuple_pack(line.get(), end_line.get(), column.get(), end_column.get());
}

#define HS_LINE_FIELDS                                                                                      \
  HS_OBJECT_HEAD, HS_FIELD(PyCodeLineIterator, code, kOwnedRef), HS_FIELD(PyCodeLineIterator, start, kInt), \
      HS_FIELD(PyCodeLineIterator, end, kInt), HS_FIELD(PyCodeLineIterator, line, kInt),                    \
      HS_FIELD(PyCodeLineIterator, padding, kPadding), HS_FIELD(PyCodeLineIterator, computed_line, kInt),   \
      HS_FIELD(PyCodeLineIterator, padding2, kPadding), HS_FIELD(PyCodeLineIterator, next, kInt),           \
      HS_FIELD(PyCodeLineIterator, limit, kInt)

constexpr LayoutField kLinesLayout[] = {HS_LINE_FIELDS, {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kPositionsLayout[] = {
    HS_LINE_FIELDS,
    HS_FIELD(PyCodePositionsIterator, offset, kInt),
    HS_FIELD(PyCodePositionsIterator, end_line, kInt),
    HS_FIELD(PyCodePositionsIterator, column, kInt),
    HS_FIELD(PyCodePositionsIterator, end_column, kInt),
    {nullptr, 0, 0, FieldKind::kPadding},
};
#undef HS_LINE_FIELDS

}  // namespace

Owned<PyObject> code_lines(PyCodeObject* code) { return new_iter(code_line_iter_type(), code); }
Owned<PyObject> code_positions(PyCodeObject* code) { return new_iter(code_position_iter_type(), code); }

const TypeSpec kCodeLineIterTypeSpec = {
    .name = "line_iterator",
    .basicsize = sizeof(PyCodeLineIterator),
    .dealloc = iter_dealloc,
    .iter = object_self_iter,
    .iternext = lines_next,
    .layout = kLinesLayout,
};

const TypeSpec kCodePositionIterTypeSpec = {
    .name = "positions_iterator",
    .basicsize = sizeof(PyCodePositionsIterator),
    .dealloc = iter_dealloc,
    .iter = object_self_iter,
    .iternext = positions_next,
    .layout = kPositionsLayout,
};

}  // namespace heapscope::objects

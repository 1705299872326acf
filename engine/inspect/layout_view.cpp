#include "inspect/layout_view.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>

#include "inspect/attributes.h"
#include "inspect/json.h"
#include "inspect/own_frames.h"
#include "inspect/reach.h"
#include "inspect/view_objects.h"
#include "memory/state.h"
#include "objects/gc_header.h"
#include "objects/heap_type.h"
#include "objects/layout.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_object.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

constexpr size_t kFieldsPerPart = 64;

/// One row of the table while a part is being put together.
struct Row {
  int64_t offset;
  int64_t size;
  std::string name;
  const char* kind;
  std::string meaning;
  uint64_t to = 0;  // object's id
};

uint64_t word_at(const char* at) {
  uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

/// The nearest builtin type's table: what the C structure begins with.
const LayoutField* layout_of(const PyTypeObject* type) {
  PyObject* mro = type->tp_mro;
  for (int64_t i = 0; i < tuple_get_size(mro); ++i) {
    const auto* base = static_cast<const PyTypeObject*>(tuple_get_item(mro, i));
    if (!is_class_of_python(base)) {
      return type_spec(base->spec_index).layout;
    }
  }
  return nullptr;
}

class Table {
 public:
  Table(const Shown& shown, const char* base) : shown_(shown), base_(base) {}

  void add_field(const LayoutField& field, int64_t index) {
    Row row;
    row.offset = field.offset + index * field.size;
    row.size = field.size;
    row.name = field.repeats ? fmt::format("{}[{}]", field.name, index) : field.name;
    const char* at = base_ + row.offset;
    switch (field.kind) {
      case FieldKind::kRefcount: {
        const auto count = static_cast<int64_t>(word_at(at));
        row.kind = "int";
        row.meaning = count > kStaticRefcount / 2 ? fmt::format("static: 10⁹ + {}", count - kStaticRefcount - 1)
                                                  : fmt::format("{} reference{}", count, count == 1 ? "" : "s");
        break;
      }
      case FieldKind::kType: add_reference(&row, at, "type "); break;
      case FieldKind::kOwnedRef: add_reference(&row, at, ""); break;
      case FieldKind::kBorrowedRef: add_reference(&row, at, "not counted: "); break;
      case FieldKind::kPointer:
        row.kind = "pointer";
        row.meaning = word_at(at) == 0 ? "null" : fmt::format("{:#x}", word_at(at));
        break;
      case FieldKind::kInt:
        row.kind = "int";
        row.meaning = fmt::format("{}", read_signed(at, field.size));
        break;
      case FieldKind::kUint:
        row.kind = "uint";
        row.meaning = fmt::format("{}", static_cast<uint64_t>(read_signed(at, field.size)) & mask(field.size));
        break;
      case FieldKind::kDouble: {
        double value = 0;
        std::memcpy(&value, at, sizeof value);
        row.kind = "float";
        row.meaning = fmt::format("{}", value);
        break;
      }
      case FieldKind::kFunction:
        row.kind = "uint";
        row.meaning = word_at(at) == 0 ? "none" : fmt::format("function {}", word_at(at));
        break;
      case FieldKind::kChars: row.kind = "text"; break;
      case FieldKind::kDigits:
        row.kind = "digits";
        row.meaning = fmt::format("{} × 2^{}", static_cast<uint64_t>(read_signed(at, 4)) & mask(4), 30 * index);
        break;
      case FieldKind::kPadding: row.kind = "padding"; break;
    }
    rows_.push_back(std::move(row));
  }

  void add_slot(int64_t offset, std::string name) {
    Row row;
    row.offset = offset;
    row.size = 8;
    row.name = std::move(name);
    add_reference(&row, base_ + offset, "");
    rows_.push_back(std::move(row));
  }

  void add_word(int64_t offset, const char* name, const char* kind, std::string meaning) {
    rows_.push_back({offset, 8, name, kind, std::move(meaning), 0});
  }

  void add_raw(int64_t offset, int64_t size, std::string name, const char* kind, std::string meaning) {
    rows_.push_back({offset, size, std::move(name), kind, std::move(meaning), 0});
  }

  [[nodiscard]] int64_t end() const { return rows_.empty() ? 0 : rows_.back().offset + rows_.back().size; }

  void write(JsonWriter& out, const char* name, uint64_t address, int64_t bytes) {
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.offset < b.offset; });
    out.begin_object();
    out.field("name", name);
    out.field("address", static_cast<int64_t>(address));
    out.field("bytes", bytes);
    out.key("fields");
    out.begin_array();
    for (size_t i = 0; i < rows_.size() && i < kFieldsPerPart; ++i) {
      const Row& row = rows_[i];
      out.begin_object();
      out.field("offset", row.offset);
      out.field("size", row.size);
      out.field("name", row.name);
      out.field("kind", row.kind);
      out.field("meaning", row.meaning);
      if (row.to != 0) {
        out.field("to", static_cast<int64_t>(row.to));
      }
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }

 private:
  static uint64_t mask(uint32_t size) { return size == 8 ? ~uint64_t{0} : (uint64_t{1} << (8 * size)) - 1; }

  static int64_t read_signed(const char* at, uint32_t size) {
    switch (size) {
      case 1: return static_cast<int8_t>(*at);
      case 2: {
        int16_t v = 0;
        std::memcpy(&v, at, 2);
        return v;
      }
      case 4: {
        int32_t v = 0;
        std::memcpy(&v, at, 4);
        return v;
      }
      default: return static_cast<int64_t>(word_at(at));
    }
  }

  void add_reference(Row* row, const char* at, const char* prefix) {
    row->kind = "ref";
    const uint64_t address = word_at(at);
    if (address == 0) {
      row->kind = "pointer";
      row->meaning = "null";
      return;
    }
    auto* target = static_cast<PyObject*>(memory::pointer_to(address));
    row->meaning = prefix + summary_of(describe(target, 0), 0);
    if (shown_.contains(target)) {
      row->to = object_id(target);
    }
  }

  const Shown& shown_;
  const char* base_;
  std::vector<Row> rows_;
};

/// The two words of the collector, and those of a managed dict before them.
void write_head(JsonWriter& out, const Shown& shown, PyObject* op) {
  const PyTypeObject* type = type_of(op);
  if (!type_is_gc(type)) {
    return;
  }
  const char* base = reinterpret_cast<const char*>(op);
  Table table(shown, base);
  int64_t bytes = 16;
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    bytes = 32;
    const uint64_t values = word_at(base - 32);
    table.add_word(-32, "values", "pointer", values == 0 ? "null" : "attributes' values");
    table.add_slot(-24, "dict");
  }
  const PyGC_Head* head = gc_head(op);
  const bool tracked = head->_gc_next != 0;
  table.add_word(-16, "_gc_next", "pointer", tracked ? "next in its generation" : "not tracked");
  table.add_word(-8, "_gc_prev", "pointer",
                 fmt::format("{}{}", tracked ? "previous in its generation" : "none",
                             (head->_gc_prev & kGcPrevFinalized) != 0 ? ", finalized" : ""));
  table.write(out, "gc_head", memory::address_of(op) - static_cast<uint64_t>(bytes), bytes);
}

/// Slots and offsets that a class of the program adds after the builtin structure.
void add_class_fields(PyObject* op, Table* table) {
  const PyTypeObject* type = type_of(op);
  PyObject* mro = type->tp_mro;
  for (int64_t i = 0; i < tuple_get_size(mro); ++i) {
    auto* base = static_cast<PyTypeObject*>(tuple_get_item(mro, i));
    if (!is_class_of_python(base)) {
      continue;
    }
    for_each_entry(base->tp_dict, [&](PyObject* key, PyObject* value) {
      if (is_type(value, member_descr_type())) {
        table->add_slot(static_cast<PyMemberDescrObject*>(value)->d_member->offset, summary_of(describe(key), 0));
      }
    });
  }
  if (is_class_of_python(type)) {
    if (type->tp_weaklistoffset > 0 && type->tp_weaklistoffset >= table->end()) {
      table->add_slot(type->tp_weaklistoffset, "__weakref__");
    }
    if (type->tp_dictoffset > 0 && type->tp_dictoffset >= table->end()) {
      table->add_slot(type->tp_dictoffset, "__dict__");
    }
  }
}

int64_t object_bytes(PyObject* op) {
  const PyTypeObject* type = type_of(op);
  int64_t bytes = type->tp_basicsize;
  if (unicode_check(op)) {
    const int64_t size = size_of(op);
    return size < 0 ? bytes : size;
  }
  if (is_type(op, gen_type()) || is_type(op, coro_type()) || is_type(op, async_gen_type())) {
    return size_of(op) - 16;  // the frame inside is as long as its code says; not the collector's head
  }
  if (is_type(op, frame_type())) {
    return bytes;
  }
  if (type->tp_itemsize != 0 && !type_check(op)) {
    const int64_t items = static_cast<PyVarObject*>(op)->ob_size;
    const int64_t count = items < 0 ? -items : items;
    bytes += (long_check(op) && count == 0 ? 1 : count) * type->tp_itemsize;
  }
  return bytes;
}

void write_object_part(JsonWriter& out, const Shown& shown, PyObject* op) {
  Table table(shown, reinterpret_cast<const char*>(op));
  const int64_t bytes = object_bytes(op);
  for (const LayoutField* field = layout_of(type_of(op)); field != nullptr && field->name != nullptr; ++field) {
    if (!field->repeats) {
      table.add_field(*field, 0);
      continue;
    }
    const int64_t room = (bytes - field->offset) / field->size;
    if (field->kind == FieldKind::kChars) {
      table.add_raw(field->offset, bytes - field->offset, field->name, "text", "");
      continue;
    }
    for (int64_t i = 0; i < room && i < static_cast<int64_t>(kFieldsPerPart); ++i) {
      table.add_field(*field, i);
    }
  }
  add_class_fields(op, &table);
  if (table.end() < bytes) {
    table.add_raw(table.end(), bytes - table.end(), "", "raw", "");
  }
  table.write(out, "object", memory::address_of(op), bytes);
}

void write_extra_part(JsonWriter& out, const Shown& shown, const Picture& picture) {
  if (picture.extra_address == 0) {
    return;
  }
  const auto* base = static_cast<const char*>(memory::pointer_to(picture.extra_address));
  Table table(shown, base);
  if (picture.kind == ObjectKind::kList) {
    for (int64_t i = 0; i < picture.capacity && i < static_cast<int64_t>(kFieldsPerPart); ++i) {
      if (i < picture.length) {
        table.add_slot(i * 8, fmt::format("[{}]", i));
      } else {
        table.add_raw(i * 8, 8, fmt::format("[{}]", i), "raw", "spare");
      }
    }
    table.write(out, "items", picture.extra_address, picture.extra_bytes);
    return;
  }
  table.add_raw(0, picture.extra_bytes, "", "raw", "");
  table.write(out, picture.kind == ObjectKind::kDict ? "keys" : "items", picture.extra_address, picture.extra_bytes);
}

const Picture* find_picture(const Shown& shown, uint64_t id) {
  for (const Picture& picture : shown.objects) {
    if (object_id(picture.op) == id) {
      return &picture;
    }
  }
  return nullptr;
}

}  // namespace

PyObject* find_object(const vm::StepEvent& event, uint32_t first_birth, uint64_t id) {
  const Shown shown = shown_objects(event, first_birth, SIZE_MAX);
  const Picture* picture = find_picture(shown, id);
  return picture == nullptr ? nullptr : picture->op;
}

std::string layout_json(const vm::StepEvent& event, uint32_t first_birth, uint64_t id) {
  const Shown shown = shown_objects(event, first_birth, SIZE_MAX);
  const Picture* picture = find_picture(shown, id);
  if (picture == nullptr) {
    return {};
  }
  JsonWriter out;
  out.begin_object();
  out.field("id", static_cast<int64_t>(id));
  out.field("type", picture->type);
  out.key("parts");
  out.begin_array();
  write_head(out, shown, picture->op);
  write_object_part(out, shown, picture->op);
  write_extra_part(out, shown, *picture);
  out.end_array();
  out.end_object();
  return out.take();
}

std::map<uint64_t, uint64_t> object_blocks(const vm::StepEvent& event, uint32_t first_birth) {
  std::map<uint64_t, uint64_t> blocks;
  for (const Picture& picture : shown_objects(event, first_birth, SIZE_MAX).objects) {
    const PyTypeObject* type = type_of(picture.op);
    const uint64_t before = (type_is_gc(type) ? 16u : 0u) + (type_has_feature(type, kTpFlagsManagedDict) ? 16u : 0u);
    blocks.emplace(memory::address_of(picture.op) - before, object_id(picture.op));
  }
  return blocks;
}

std::vector<uint8_t> image_bytes(uint64_t address, int64_t length) {
  constexpr int64_t kMostBytes = 1 << 20;
  std::vector<uint8_t> found;
  if ((address & ~uint64_t{0xffffffff}) != memory::kAddressBase) {
    return found;
  }
  const memory::AddressSpace& space = memory::state().pages;
  auto offset = static_cast<uint32_t>(address);
  for (int64_t i = 0; i < std::min(length, kMostBytes); ++i, ++offset) {
    const bool fixed = offset >= memory::kImageStart && offset < memory::kStaticEnd;
    const bool mapped = offset >= memory::kRegionsStart && offset < memory::kRegionsEnd &&
                        space.mapped.test((offset - memory::kRegionsStart) / memory::kPageSize);
    if (!fixed && !mapped) {
      break;
    }
    found.push_back(static_cast<uint8_t>(*memory::at_offset(offset)));
  }
  return found;
}

}  // namespace heapscope::inspect

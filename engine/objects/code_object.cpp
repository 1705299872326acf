// Making code objects, and reading their tables.
#include "objects/code_object.h"

#include <cstring>
#include <string>

#include "memory/allocator.h"
#include "objects/bytes_object.h"
#include "objects/code_tables.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

constexpr int kResume = 151;  // the opcode; the compiler's table is above this layer
constexpr int16_t kInitialWarmup = -8;

/// Letters, digits and underscores of ASCII only: such constants are interned.
bool all_name_chars(const PyObject* op) {
  if (!unicode_is_ascii(op)) {
    return false;
  }
  for (const char c : unicode_ascii_view(op)) {
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
      return false;
    }
  }
  return true;
}

void intern_item(PyObject* tuple, int64_t index) {
  Ref<PyObject>& slot = as_tuple(tuple)->ob_item[index];
  Owned<PyObject> item(slot.get());
  unicode_intern_in_place(&item);
  slot = item.release();
}

void intern_strings(PyObject* tuple) {
  for (int64_t i = tuple_get_size(tuple) - 1; i >= 0; --i) {
    intern_item(tuple, i);
  }
}

/// Interns identifier-like strings among constants, in nested tuples and frozensets too.
Status intern_string_constants(PyObject* tuple, bool* modified) {
  for (int64_t i = tuple_get_size(tuple) - 1; i >= 0; --i) {
    PyObject* item = tuple_get_item(tuple, i);
    if (unicode_check_exact(item)) {
      if (all_name_chars(item)) {
        intern_item(tuple, i);
        *modified = *modified || tuple_get_item(tuple, i) != item;
      }
    } else if (tuple_check_exact(item)) {
      bool ignored = false;
      HS_TRY(intern_string_constants(item, &ignored));
    } else if (frozenset_check_exact(item)) {
      const int64_t count = set_size(item);
      HS_OWN(items, tuple_new(count));
      int64_t position = 0;
      PyObject* key = nullptr;
      int64_t hash = 0;
      for (int64_t n = 0; set_next_entry(item, &position, &key, &hash); ++n) {
        tuple_init_item(items.get(), n, owned_ref(key));
      }
      bool changed = false;
      HS_TRY(intern_string_constants(items.get(), &changed));
      if (changed) {
        HS_OWN(fresh, frozenset_new(items.get()));
        set_ref(as_tuple(tuple)->ob_item[i], fresh.release());
        *modified = true;
      }
    }
  }
  return Status::kOk;
}

void count_locals(PyCodeObject* code) {
  const std::string_view kinds = bytes_view(code->co_localspluskinds);
  for (const char c : kinds) {
    const auto kind = static_cast<uint8_t>(c);
    if ((kind & kFastLocal) != 0) {
      ++code->co_nlocals;
      code->co_ncellvars += (kind & kFastCell) != 0 ? 1 : 0;
    } else if ((kind & kFastCell) != 0) {
      ++code->co_ncellvars;
      ++code->co_nplaincellvars;
    } else if ((kind & kFastFree) != 0) {
      ++code->co_nfreevars;
    }
  }
  code->co_nlocalsplus = static_cast<int32_t>(kinds.size());
}

Owned<PyObject> names_of_kind(PyCodeObject* code, LocalKind kind, int64_t count) {
  HS_OWN(names, tuple_new(count));
  const std::string_view kinds = bytes_view(code->co_localspluskinds);
  int64_t next = 0;
  for (size_t i = 0; i < kinds.size(); ++i) {
    if ((static_cast<uint8_t>(kinds[i]) & kind) != 0) {
      tuple_init_item(names.get(), next++,
                      owned_ref(tuple_get_item(code->co_localsplusnames, static_cast<int64_t>(i))));
    }
  }
  return names;
}

}  // namespace

int64_t code_size(int64_t units) {
  const int64_t bytes = static_cast<int64_t>(offsetof(PyCodeObject, co_code_adaptive)) +
                        units * static_cast<int64_t>(sizeof(_Py_CODEUNIT));
  return (bytes + 7) & ~int64_t{7};
}

Owned<PyCodeObject> code_new(const CodeParts& parts) {
  intern_strings(parts.names);
  bool modified = false;
  HS_TRY(intern_string_constants(parts.consts, &modified));
  intern_strings(parts.localsplusnames);

  const auto units = static_cast<int64_t>(parts.code.size() / sizeof(_Py_CODEUNIT));
  const auto size = static_cast<uint64_t>(code_size(units));
  auto* code = static_cast<PyCodeObject*>(memory::object_malloc(size));
  if (code == nullptr) {
    return err_no_memory();
  }
  std::memset(static_cast<void*>(code), 0, size);
  object_init_var(code, code_type(), units);
  const auto own = [](PyObject* op) {
    incref(op);
    return op;
  };
  code->co_filename = own(parts.filename);
  code->co_name = own(parts.name);
  code->co_qualname = own(parts.qualname);
  code->co_flags = parts.flags;
  code->co_firstlineno = parts.firstlineno;
  code->co_linetable = own(parts.linetable);
  code->co_consts = own(parts.consts);
  code->co_names = own(parts.names);
  code->co_localsplusnames = own(parts.localsplusnames);
  code->co_localspluskinds = own(parts.localspluskinds);
  code->co_argcount = parts.argcount;
  code->co_posonlyargcount = parts.posonlyargcount;
  code->co_kwonlyargcount = parts.kwonlyargcount;
  code->co_stacksize = parts.stacksize;
  code->co_exceptiontable = own(parts.exceptiontable);
  count_locals(code);
  code->co_warmup = kInitialWarmup;
  std::memcpy(code_units(code), parts.code.data(), parts.code.size());
  while (code->_co_firsttraceable < units && (code_units(code)[code->_co_firsttraceable] & 0xff) != kResume) {
    ++code->_co_firsttraceable;
  }
  return Owned<PyCodeObject>(code);
}

Owned<PyObject> code_get_code(PyCodeObject* code) {
  if (code->_co_code) {
    return owned_ref(code->_co_code);
  }
  HS_OWN(bytes,
         bytes_from_string_and_size(std::string_view(reinterpret_cast<const char*>(code_units(code)),
                                                     static_cast<size_t>(code->ob_size) * sizeof(_Py_CODEUNIT))));
  if (hooks.original_code != nullptr) {
    hooks.original_code(code, reinterpret_cast<_Py_CODEUNIT*>(bytes_data(bytes.get())));
  }
  code->_co_code = owned_ref(bytes.get()).release();
  return bytes;
}

Owned<PyObject> code_get_varnames(PyCodeObject* code) { return names_of_kind(code, kFastLocal, code->co_nlocals); }
Owned<PyObject> code_get_cellvars(PyCodeObject* code) { return names_of_kind(code, kFastCell, code->co_ncellvars); }
Owned<PyObject> code_get_freevars(PyCodeObject* code) { return names_of_kind(code, kFastFree, code->co_nfreevars); }

// ---- locations

LocationReader::LocationReader(PyCodeObject* code)
    : table_(reinterpret_cast<const uint8_t*>(bytes_data(code->co_linetable))),
      next_(table_),
      end_(table_ + bytes_size(code->co_linetable)),
      line_(code->co_firstlineno) {}

void LocationReader::set_place(const Place& place) {
  next_ = table_ + place.next;
  end = place.unit;
  line_ = place.line;
}

uint32_t LocationReader::number() {
  uint32_t read = *next_++;
  uint32_t value = read & 63;
  for (uint32_t shift = 6; (read & 64) != 0; shift += 6) {
    read = *next_++;
    value |= (read & 63) << shift;
  }
  return value;
}

int32_t LocationReader::signed_number() {
  const uint32_t value = number();
  return (value & 1) != 0 ? -static_cast<int32_t>(value >> 1) : static_cast<int32_t>(value >> 1);
}

bool LocationReader::next() {
  if (next_ >= end_) {
    return false;
  }
  const int first = *next_++;
  const int kind = first >> 3 & 15;
  start = end;
  end += (first & 7) + 1;
  position.column = position.end_column = -1;
  switch (kind) {
    case kLocationNone: position.line = position.end_line = -1; return true;
    case kLocationLong:
      line_ += signed_number();
      position.end_line = line_ + static_cast<int32_t>(number());
      position.column = static_cast<int32_t>(number()) - 1;
      position.end_column = static_cast<int32_t>(number()) - 1;
      break;
    case kLocationNoColumns:
      line_ += signed_number();
      position.end_line = line_;
      break;
    case kLocationOneLine0:
    case kLocationOneLine0 + 1:
    case kLocationOneLine0 + 2:
      line_ += kind - kLocationOneLine0;
      position.end_line = line_;
      position.column = *next_++;
      position.end_column = *next_++;
      break;
    default: {
      const int second = *next_++;
      position.end_line = line_;
      position.column = kind << 3 | second >> 4;
      position.end_column = position.column + (second & 15);
      break;
    }
  }
  position.line = line_;
  return true;
}

int32_t LocationReader::line_at(int64_t unit) {
  while (next_ < end_) {
    const int first = *next_++;
    const int kind = first >> 3 & 15;
    if (kind < kLocationOneLine0) {
      ++next_;
    } else if (kind < kLocationNoColumns) {
      line_ += kind - kLocationOneLine0;
      next_ += 2;
    } else if (kind != kLocationNone) {
      line_ += signed_number();
      for (int numbers = kind == kLocationLong ? 3 : 0; numbers > 0; --numbers) {
        number();
      }
    }
    end += (first & 7) + 1;
    if (unit < end) {
      return kind == kLocationNone ? -1 : line_;
    }
  }
  return -1;
}

CodePosition code_position_of(PyCodeObject* code, int64_t unit) {
  LocationReader reader(code);
  while (reader.next()) {
    if (unit < reader.end) {
      return unit < reader.start ? CodePosition{-1, -1, -1, -1} : reader.position;
    }
  }
  return {-1, -1, -1, -1};
}

int code_line_of(PyCodeObject* code, int64_t unit) {
  return unit < 0 ? code->co_firstlineno : LocationReader(code).line_at(unit);
}

// ---- exceptions

namespace {

const uint8_t* read_table_number(const uint8_t* p, int64_t* value) {
  *value = *p & 63;
  while ((*p & 64) != 0) {
    ++p;
    *value = *value << 6 | (*p & 63);
  }
  return p + 1;
}

}  // namespace

bool code_find_handler(PyCodeObject* code, int64_t unit, ExceptionHandler* handler) {
  const auto* p = reinterpret_cast<const uint8_t*>(bytes_data(code->co_exceptiontable));
  const uint8_t* end = p + bytes_size(code->co_exceptiontable);
  // Entries are in the order of the code and do not overlap.
  while (p < end) {
    int64_t start;
    int64_t size;
    int64_t target;
    int64_t depth_and_lasti;
    p = read_table_number(p, &start);
    p = read_table_number(p, &size);
    p = read_table_number(p, &target);
    p = read_table_number(p, &depth_and_lasti);
    if (start > unit) {
      return false;
    }
    if (unit < start + size) {
      handler->target = target;
      handler->depth = static_cast<int32_t>(depth_and_lasti >> 1);
      handler->push_lasti = (depth_and_lasti & 1) != 0;
      return true;
    }
  }
  return false;
}

}  // namespace heapscope::objects

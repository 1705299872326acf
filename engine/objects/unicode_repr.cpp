// repr and ascii of strings.  Model: Objects/unicodeobject.c unicode_repr (3.11).
#include "objects/unicode_builder.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_internal.h"

namespace heapscope::objects {

namespace {

constexpr char kHex[] = "0123456789abcdef";

/// \xhh, \uhhhh or \Uhhhhhhhh
void add_escape(UnicodeBuilder* out, uint32_t c) {
  const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  out->add('\\');
  out->add(static_cast<uint8_t>(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U'));
  for (int i = digits - 1; i >= 0; --i) {
    out->add(static_cast<uint8_t>(kHex[(c >> (4 * i)) & 15]));
  }
}

}  // namespace

Owned<PyObject> unicode_repr(PyObject* op) {
  const int64_t n = unicode_length(op);
  const int kind = unicode_kind(op);
  const void* data = unicode_data(op);
  bool single = false;
  bool twice = false;
  for (int64_t i = 0; i < n; ++i) {
    const uint32_t c = unicode_read(kind, data, i);
    single = single || c == '\'';
    twice = twice || c == '"';
  }
  const uint32_t quote = single && !twice ? U'"' : U'\'';
  UnicodeBuilder out;
  out.reserve(n + 2);
  out.add(quote);
  for (int64_t i = 0; i < n; ++i) {
    const uint32_t c = unicode_read(kind, data, i);
    if (c == quote || c == '\\') {
      out.add('\\');
      out.add(c);
    } else if (c == '\t') {
      out.add_ascii("\\t");
    } else if (c == '\n') {
      out.add_ascii("\\n");
    } else if (c == '\r') {
      out.add_ascii("\\r");
    } else if ((c >= ' ' && c < 0x7f) || (c > 0x7f && unicode_is_printable(c))) {
      out.add(c);
    } else {
      add_escape(&out, c);
    }
  }
  out.add(quote);
  return out.finish();
}

Owned<PyObject> unicode_ascii(PyObject* repr) {
  if (unicode_is_ascii(repr)) {
    return owned_ref(repr);
  }
  UnicodeBuilder out;
  for (int64_t i = 0; i < unicode_length(repr); ++i) {
    const uint32_t c = unicode_read_char(repr, i);
    if (c < 0x80) {
      out.add(c);
    } else {
      add_escape(&out, c);
    }
  }
  return out.finish();
}

}  // namespace heapscope::objects

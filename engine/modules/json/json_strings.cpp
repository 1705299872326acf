#include "modules/json/json_strings.h"

#include <fmt/format.h>

#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

Owned<PyObject> encode_json_string(PyObject* text, bool ascii) {
  if (!unicode_check(text)) {
    return err_format(exc_type_error(), "first argument must be a string, not {}", type_full_name(type_of(text)));
  }
  UnicodeBuilder out;
  out.add('"');
  for (int64_t i = 0; i < unicode_length(text); ++i) {
    const uint32_t c = unicode_read_char(text, i);
    switch (c) {
      case '"': out.add_ascii("\\\""); break;
      case '\\': out.add_ascii("\\\\"); break;
      case '\n': out.add_ascii("\\n"); break;
      case '\r': out.add_ascii("\\r"); break;
      case '\t': out.add_ascii("\\t"); break;
      case '\f': out.add_ascii("\\f"); break;
      case '\b': out.add_ascii("\\b"); break;
      default:
        if (c >= 0x20 && (c < 0x7f || !ascii)) {
          out.add(c);
        } else if (c < 0x10000) {
          out.add_ascii(fmt::format("\\u{:04x}", c));
        } else {
          out.add_ascii(
              fmt::format("\\u{:04x}\\u{:04x}", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff)));
        }
        break;
    }
  }
  out.add('"');
  return out.finish();
}

}  // namespace heapscope::modules

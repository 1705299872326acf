// Methods of bytes and bytearray that replace parts or split at them (`Kind`: objects/byte_methods.h).
// Model: Objects/stringlib/split.h, partition.h, transmogrify.h (3.11).
#pragma once

#include <string>
#include <string_view>

#include "objects/abstract.h"
#include "objects/byte_text.h"
#include "objects/errors.h"
#include "objects/find_arguments.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/split_list.h"
#include "objects/text_limit.h"
#include "objects/text_search.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

template <class Kind>
struct ByteSplitMethods {
  static std::string_view view(PyObject* self) { return Kind::view(self); }

  static Owned<PyObject> replace(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    HS_TRY(arg_check_positional("replace", nargs, 2, 3));
    BufferView from;
    BufferView to;
    HS_TRY(from.get(args[0]));
    HS_TRY(to.get(args[1]));
    int64_t most = -1;
    if (nargs > 2) {
      HS_TRY(arg_as_ssize(args[2], &most));
    }
    if (most < 0) {
      most = INT64_MAX;
    }
    const std::string_view text = view(self);
    std::string out;
    int64_t done = 0;
    if (from.size() == 0 && to.size() == 0) {
      return Kind::unchanged(self);
    }
    if (from.size() == 0) {
      for (size_t i = 0; i <= text.size(); ++i) {
        if (done < most) {
          if (!text_has_room(std::ssize(out), to.size())) {
            return err_no_memory();
          }
          out.append(to.bytes());
          ++done;
        }
        if (i < text.size()) {
          out.push_back(text[i]);
        }
      }
      return done == 0 ? Kind::unchanged(self) : Kind::make_filled(out);
    }
    int64_t at = 0;
    while (done < most) {
      const int64_t hit = find_bytes(text, from.bytes(), at, INT64_MAX, 1);
      if (hit < 0) {
        break;
      }
      if (!text_has_room(std::ssize(out), hit - at + to.size())) {
        return err_no_memory();
      }
      out.append(text.substr(static_cast<size_t>(at), static_cast<size_t>(hit - at)));
      out.append(to.bytes());
      at = hit + from.size();
      ++done;
    }
    if (done == 0) {
      return Kind::unchanged(self);
    }
    out.append(text.substr(static_cast<size_t>(at)));
    return Kind::make_filled(out);
  }

  static Owned<PyObject> split_with(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                                    PyObject* kwnames, bool from_right) {
    PyObject* given = nullptr;
    int64_t most = 0;
    HS_TRY(parse_split_arguments(name, args, nargs, kwnames, &given, &most));
    const bool blank = given == nullptr;
    BufferView separator;
    if (!blank) {
      HS_TRY(separator.get(given));
      if (separator.size() == 0) {
        return err_set_string(exc_value_error(), "empty separator");
      }
    }
    const std::string_view text = view(self);
    SplitList list(most);
    if (list.failed()) {
      return nullptr;
    }
    const auto add = [&](int64_t start, int64_t end) {
      return list.add(start == 0 && end == static_cast<int64_t>(text.size())
                          ? Kind::unchanged(self)
                          : Kind::make(text.substr(static_cast<size_t>(start), static_cast<size_t>(end - start))));
    };
    const auto n = static_cast<int64_t>(text.size());
    const auto space = [&](int64_t i) { return byte_is_space(static_cast<uint8_t>(text[static_cast<size_t>(i)])); };
    if (blank && !from_right) {
      int64_t i = 0;
      for (;;) {
        while (i < n && space(i)) {
          ++i;
        }
        if (i == n) {
          break;
        }
        const int64_t start = i;
        if (most-- <= 0) {
          HS_TRY(add(start, n));
          break;
        }
        while (i < n && !space(i)) {
          ++i;
        }
        HS_TRY(add(start, i));
      }
      return list.finish();
    }
    if (blank) {
      int64_t i = n;
      for (;;) {
        while (i > 0 && space(i - 1)) {
          --i;
        }
        if (i == 0) {
          break;
        }
        const int64_t end = i;
        if (most-- <= 0) {
          HS_TRY(add(0, end));
          break;
        }
        while (i > 0 && !space(i - 1)) {
          --i;
        }
        HS_TRY(add(i, end));
      }
    } else if (!from_right) {
      int64_t at = 0;
      while (most-- > 0) {
        const int64_t hit = find_bytes(text, separator.bytes(), at, n, 1);
        if (hit < 0) {
          break;
        }
        HS_TRY(add(at, hit));
        at = hit + separator.size();
      }
      HS_TRY(add(at, n));
      return list.finish();
    } else {
      int64_t end = n;
      while (most-- > 0) {
        const int64_t hit = find_bytes(text, separator.bytes(), 0, end, -1);
        if (hit < 0) {
          break;
        }
        HS_TRY(add(hit + separator.size(), end));
        end = hit;
      }
      HS_TRY(add(0, end));
    }
    return list.finish_reversed();
  }
  static Owned<PyObject> split(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
    return split_with("split", self, args, nargs, kw, false);
  }
  static Owned<PyObject> rsplit(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
    return split_with("rsplit", self, args, nargs, kw, true);
  }
  static Owned<PyObject> splitlines(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
    static constexpr ArgParser kParser = {"splitlines", {"keepends", nullptr}};
    Ref<PyObject> slots[1];
    const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, slots);
    if (a == nullptr) {
      return nullptr;
    }
    int32_t keep = 0;
    if (a[0]) {
      HS_TRY(arg_as_int(a[0], &keep));
    }
    const std::string_view text = view(self);
    HS_OWN(list, list_new(0));
    for (size_t i = 0; i < text.size();) {
      const size_t start = i;
      while (i < text.size() && text[i] != '\n' && text[i] != '\r') {
        ++i;
      }
      size_t end = i;
      if (i < text.size()) {
        i += text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 2 : 1;
        end = keep ? i : end;
      }
      // One line that is all of it is the object itself, as far as that cannot change.
      Owned<PyObject> line =
          end - start == text.size() ? Kind::unchanged(self) : Kind::make(text.substr(start, end - start));
      if (!line) {
        return Failed{};
      }
      HS_TRY(list_append(list.get(), line.get()));
    }
    return list;
  }
  static Owned<PyObject> partition_with(PyObject* self, PyObject* argument, int direction) {
    BufferView separator;
    HS_TRY(separator.get(argument));
    if (separator.size() == 0) {
      return err_set_string(exc_value_error(), "empty separator");
    }
    const std::string_view text = view(self);
    const int64_t at = find_bytes(text, separator.bytes(), 0, INT64_MAX, direction);
    if (at < 0) {
      HS_OWN(whole, Kind::whole(self));
      HS_OWN(empty1, Kind::make({}));
      HS_OWN(empty2, Kind::make({}));
      return direction > 0 ? tuple_pack(whole.get(), empty1.get(), empty2.get())
                           : tuple_pack(empty1.get(), empty2.get(), whole.get());
    }
    HS_OWN(before, Kind::make(text.substr(0, static_cast<size_t>(at))));
    HS_OWN(middle, Kind::separator(argument, separator.bytes()));
    HS_OWN(after, Kind::make(text.substr(static_cast<size_t>(at + separator.size()))));
    return tuple_pack(before.get(), middle.get(), after.get());
  }
  static Owned<PyObject> partition(PyObject* self, PyObject* sep) { return partition_with(self, sep, 1); }
  static Owned<PyObject> rpartition(PyObject* self, PyObject* sep) { return partition_with(self, sep, -1); }
};

}  // namespace heapscope::objects

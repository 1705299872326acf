// Methods of bytes and bytearray that change their ends: stripping, padding, tabs (`Kind`: objects/byte_methods.h).
// Model: Objects/bytesobject.c, Objects/stringlib/transmogrify.h (3.11).
#pragma once

#include <string>
#include <string_view>

#include "objects/abstract.h"
#include "objects/byte_text.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/object_protocol.h"
#include "objects/text_limit.h"

namespace heapscope::objects {

template <class Kind>
struct ByteShapeMethods {
  static std::string_view view(PyObject* self) { return Kind::view(self); }

  static Owned<PyObject> strip_with(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                                    bool left, bool right) {
    HS_TRY(arg_check_positional(name, nargs, 0, 1));
    BufferView chars;
    const bool blank = nargs == 0 || args[0] == none();
    if (!blank) {
      HS_TRY(chars.get(args[0]));
    }
    const std::string_view text = view(self);
    const auto drop = [&](char c) {
      return blank ? byte_is_space(static_cast<uint8_t>(c)) : chars.bytes().find(c) != std::string_view::npos;
    };
    size_t start = 0;
    size_t end = text.size();
    while (left && start < end && drop(text[start])) {
      ++start;
    }
    while (right && end > start && drop(text[end - 1])) {
      --end;
    }
    if (start == 0 && end == text.size()) {
      return Kind::unchanged(self);
    }
    return Kind::make(text.substr(start, end - start));
  }
  static Owned<PyObject> strip(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return strip_with("strip", self, args, nargs, true, true);
  }
  static Owned<PyObject> lstrip(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return strip_with("lstrip", self, args, nargs, true, false);
  }
  static Owned<PyObject> rstrip(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return strip_with("rstrip", self, args, nargs, false, true);
  }
  /// More padding than the machine can hold.
  static constexpr int64_t kMaxRoom = int64_t{1} << 30;
  static Owned<PyObject> padded(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs, int side) {
    HS_TRY(arg_check_positional(name, nargs, 1, 2));
    int64_t width = 0;
    HS_TRY(arg_as_ssize(args[0], &width));
    char fill = ' ';
    if (nargs > 1) {
      HS_TRY(fill_byte(name, args[1], &fill));
    }
    const std::string_view text = view(self);
    const int64_t room = width - static_cast<int64_t>(text.size());
    if (room <= 0) {
      return Kind::unchanged(self);
    }
    if (room > kMaxRoom) {
      return err_no_memory();
    }
    const int64_t left = side < 0 ? 0 : side > 0 ? room : room / 2 + (room & width & 1);
    std::string out(static_cast<size_t>(left), fill);
    out.append(text);
    out.append(static_cast<size_t>(room - left), fill);
    return Kind::make_filled(out);
  }
  static Owned<PyObject> center(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return padded("center", self, args, nargs, 0);
  }
  static Owned<PyObject> ljust(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return padded("ljust", self, args, nargs, -1);
  }
  static Owned<PyObject> rjust(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return padded("rjust", self, args, nargs, 1);
  }
  static Owned<PyObject> zfill(PyObject* self, PyObject* argument) {
    int64_t width = 0;
    HS_TRY(arg_as_ssize(argument, &width));
    const std::string_view text = view(self);
    const int64_t fill = width - static_cast<int64_t>(text.size());
    if (fill <= 0) {
      return Kind::unchanged(self);
    }
    if (fill > kMaxRoom) {
      return err_no_memory();
    }
    std::string out(static_cast<size_t>(fill), '0');
    out.append(text);
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
      out[0] = text[0];
      out[static_cast<size_t>(fill)] = '0';
    }
    return Kind::make_filled(out);
  }
  static Owned<PyObject> expandtabs(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
    static constexpr ArgParser kParser = {"expandtabs", {"tabsize", nullptr}};
    Ref<PyObject> slots[1];
    const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, slots);
    if (a == nullptr) {
      return nullptr;
    }
    int32_t size = 8;
    if (a[0]) {
      HS_TRY(arg_as_int(a[0], &size));
    }
    std::string out;
    int64_t column = 0;
    for (const char c : view(self)) {
      if (c == '\t') {
        const int64_t step = size > 0 ? size - column % size : 0;
        if (!text_has_room(std::ssize(out), step)) {
          return err_no_memory();
        }
        out.append(static_cast<size_t>(step), ' ');
        column += step;
      } else {
        out.push_back(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return Kind::make_filled(out);
  }
};

}  // namespace heapscope::objects

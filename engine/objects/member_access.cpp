// Members: attributes that are a field of the object.  Model: Python/structmember.c (3.11).
#include <cstring>

#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/long_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

template <class T>
T load(const char* address) {
  T value;
  std::memcpy(&value, address, sizeof value);
  return value;
}
template <class T>
void store(char* address, T value) {
  std::memcpy(address, &value, sizeof value);
}

int bytes_of(MemberKind kind) { return 1 + static_cast<int>(kind) - static_cast<int>(MemberKind::kUint8); }

int64_t load_bytes(const char* address, int count) {
  int64_t number = 0;
  for (int i = 0; i < count; ++i) {
    number = number << 8 | static_cast<uint8_t>(address[i]);
  }
  return number;
}

void store_bytes(char* address, int count, int64_t number) {
  for (int i = count - 1; i >= 0; --i, number >>= 8) {
    address[i] = static_cast<char>(number & 0xff);
  }
}

}  // namespace

Owned<PyObject> member_get_one(PyObject* owner, const PyMemberDef* member) {
  const char* address = reinterpret_cast<const char*>(owner) + member->offset;
  switch (static_cast<MemberKind>(member->type)) {
    case MemberKind::kObject: {
      PyObject* value = load<Ref<PyObject>>(address);
      return owned_ref(value == nullptr ? none() : value);
    }
    case MemberKind::kObjectEx: {
      PyObject* value = load<Ref<PyObject>>(address);
      if (value == nullptr) {
        return err_format(exc_attribute_error(), "'{}' object has no attribute '{}'", type_full_name(type_of(owner)),
                          member->name.get());
      }
      return owned_ref(value);
    }
    case MemberKind::kInt64: return long_from_int64(load<int64_t>(address));
    case MemberKind::kInt32: return long_from_int64(load<int32_t>(address));
    case MemberKind::kUint32: return long_from_int64(load<uint32_t>(address));
    case MemberKind::kBool8: return owned_ref(bool_object(load<char>(address) != 0));
    case MemberKind::kDouble: return float_from_double(load<double>(address));
    case MemberKind::kString: {
      const char* text = load<Ref<const char>>(address);
      return text == nullptr ? owned_ref(none()) : unicode_from_string(text);
    }
    case MemberKind::kUint8:
    case MemberKind::kUint16:
    case MemberKind::kUint24:
      return long_from_int64(load_bytes(address, bytes_of(static_cast<MemberKind>(member->type))));
  }
  HS_CHECK(false);
}

Status member_set_one(PyObject* owner, const PyMemberDef* member, PyObject* value) {
  char* address = reinterpret_cast<char*>(owner) + member->offset;
  const auto kind = static_cast<MemberKind>(member->type);
  if ((member->flags & 1) != 0) {
    return err_set_string(exc_attribute_error(), "readonly attribute");
  }
  if (value == nullptr) {
    if (kind == MemberKind::kObjectEx) {
      if (load<Ref<PyObject>>(address) == nullptr) {
        HS_OWN(name, unicode_from_string(member->name.get()));
        return err_set_object(exc_attribute_error(), name.get());
      }
    } else if (kind != MemberKind::kObject) {
      return err_set_string(exc_type_error(), "can't delete numeric/char attribute");
    }
  }
  switch (kind) {
    case MemberKind::kObject:
    case MemberKind::kObjectEx: {
      auto& slot = *reinterpret_cast<Ref<PyObject>*>(address);
      xincref(value);
      set_ref(slot, value);
      return Status::kOk;
    }
    case MemberKind::kInt64: {
      const int64_t number = long_as_int64(value);
      if (number == -1 && err_occurred()) {
        return Failed{};
      }
      store(address, number);
      return Status::kOk;
    }
    case MemberKind::kInt32:
    case MemberKind::kUint32: {
      const int64_t number = long_as_int64(value);
      if (number == -1 && err_occurred()) {
        return Failed{};
      }
      store(address, static_cast<int32_t>(number));
      return Status::kOk;
    }
    case MemberKind::kBool8:
      if (!is_type(value, bool_type())) {
        return err_set_string(exc_type_error(), "attribute value type must be bool");
      }
      store(address, static_cast<char>(value == true_object() ? 1 : 0));
      return Status::kOk;
    case MemberKind::kDouble: {
      const double number = float_as_double(value);
      if (number == -1.0 && err_occurred()) {
        return Failed{};
      }
      store(address, number);
      return Status::kOk;
    }
    case MemberKind::kString: return err_set_string(exc_type_error(), "readonly attribute");
    case MemberKind::kUint8:
    case MemberKind::kUint16:
    case MemberKind::kUint24: {
      const int64_t number = long_as_int64(value);
      if (number == -1 && err_occurred()) {
        return Failed{};
      }
      store_bytes(address, bytes_of(kind), number);
      return Status::kOk;
    }
  }
  HS_CHECK(false);
}

}  // namespace heapscope::objects

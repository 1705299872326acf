#include "modules/numpy/shaping.h"

#include "modules/numpy/errors.h"
#include "objects/errors.h"

namespace heapscope::modules::numpy {

Status check_axis(int64_t* axis, int nd) {
  if (*axis < -nd || *axis >= nd) {
    return raise_axis_error(*axis, nd);
  }
  *axis += *axis < 0 ? nd : 0;
  return Status::kOk;
}

bool strides_without_copy(const PyArrayObject* a, const Shape& shape, Shape* strides, bool columns) {
  Shape old_shape;
  Shape old_strides;
  for (int i = 0; i < a->nd; ++i) {  // axes of length 1 do not matter
    if (a->dimensions.get()[i] != 1) {
      old_shape.push_back(a->dimensions.get()[i]);
      old_strides.push_back(a->strides.get()[i]);
    }
  }
  strides->assign(shape.size(), item_size_of(a));
  size_t oi = 0;
  size_t ni = 0;
  while (ni < shape.size() && oi < old_shape.size()) {
    int64_t np = shape[ni];
    int64_t op = old_shape[oi];
    size_t nj = ni + 1;
    size_t oj = oi + 1;
    while (np != op) {
      if (np < op) {
        np *= shape[nj++];
      } else {
        op *= old_shape[oj++];
      }
    }
    for (size_t ok = oi; ok + 1 < oj; ++ok) {  // the old axes of this group must lie in one piece
      if (columns ? old_strides[ok + 1] != old_shape[ok] * old_strides[ok]
                  : old_strides[ok] != old_shape[ok + 1] * old_strides[ok + 1]) {
        return false;
      }
    }
    if (columns) {
      (*strides)[ni] = old_strides[oi];
      for (size_t nk = ni + 1; nk < nj; ++nk) {
        (*strides)[nk] = (*strides)[nk - 1] * shape[nk - 1];
      }
    } else {
      (*strides)[nj - 1] = old_strides[oj - 1];
      for (size_t nk = nj - 1; nk > ni; --nk) {
        (*strides)[nk - 1] = (*strides)[nk] * shape[nk];
      }
    }
    ni = nj;
    oi = oj;
  }
  const int64_t last = (ni >= 1 ? (*strides)[ni - 1] : item_size_of(a)) * (columns && ni >= 1 ? shape[ni - 1] : 1);
  for (; ni < shape.size(); ++ni) {
    (*strides)[ni] = last;
  }
  return true;
}

Owned<PyArrayObject> array_reshape(PyArrayObject* a, Shape shape, char order) {
  int64_t known = 1;
  int64_t* unknown = nullptr;
  const Shape asked = shape;
  for (int64_t& extent : shape) {
    if (extent >= 0) {
      known *= extent;
    } else if (unknown != nullptr) {
      err_set_string(exc_value_error(), "can only specify one unknown dimension");
      return Failed{};
    } else {
      unknown = &extent;
    }
  }
  const int64_t size = size_of_array(a);
  if (unknown != nullptr && known > 0 && size % known == 0) {
    *unknown = size / known;
    known = size;
  }
  // An unknown extent in front is left out of the text.
  std::string asked_text;
  for (const int64_t extent : asked) {
    if (extent < 0 && asked_text.empty()) {
      continue;
    }
    asked_text += (asked_text.empty() ? "(" : ",") + (extent < 0 ? std::string("newaxis") : std::to_string(extent));
  }
  asked_text = asked_text.empty() ? "()" : asked_text + (asked.size() == 1 ? ",)" : ")");
  if (known != size || (unknown != nullptr && *unknown < 0)) {
    err_format(exc_value_error(), "cannot reshape array of size {} into shape {}", size, asked_text);
    return Failed{};
  }
  const bool columns = order == 'F' || (order == 'A' && is_f_contiguous(a) && !is_c_contiguous(a));
  const auto dense = [&] {
    const Shape turned = c_strides(Shape(shape.rbegin(), shape.rend()), item_size_of(a));
    return columns ? Shape(turned.rbegin(), turned.rend()) : c_strides(shape, item_size_of(a));
  };
  Shape strides;
  if (asked == shape_of(a)) {  // an extent of -1 is never "the same shape"
    return array_view(a, a->descr, a->data, shape, strides_of(a));
  }
  if (size == 0 || (columns ? is_f_contiguous(a) : is_c_contiguous(a))) {
    return array_view(a, a->descr, a->data, shape, dense());
  }
  if (strides_without_copy(a, shape, &strides, columns)) {
    return array_view(a, a->descr, a->data, shape, strides);
  }
  HS_OWN(copy, array_copy(a, columns ? 'F' : 'C'));
  return array_view(copy.get(), copy->descr, copy->data, shape, dense());
}

Owned<PyArrayObject> array_transpose(PyArrayObject* a, const std::vector<int>& order) {
  Shape shape;
  Shape strides;
  for (const int axis : order) {
    shape.push_back(a->dimensions.get()[axis]);
    strides.push_back(a->strides.get()[axis]);
  }
  return array_view(a, a->descr, a->data, shape, strides);
}

}  // namespace heapscope::modules::numpy

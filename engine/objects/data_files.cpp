#include "objects/data_files.h"

#include "objects/hooks.h"

namespace heapscope::objects {

const DataFile* find_data(std::string_view name) {
  for (const DataFile* file = data_files; file->name != nullptr; ++file) {
    if (name == file->name) {
      if (file->contents == nullptr) {
        hooks.want_library(kTablesPart);
        return nullptr;
      }
      return file;
    }
  }
  HS_CHECK(false);
  return nullptr;
}

}  // namespace heapscope::objects

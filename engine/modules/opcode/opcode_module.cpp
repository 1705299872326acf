// Module _opcode: what instructions do to the stack.  Model: Modules/_opcode.c (3.11).
#include <algorithm>

#include "compiler/flow_graph.h"
#include "compiler/opcode.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/module_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

/// stack_effect(opcode, oparg=None, /, *, jump=None)
Owned<PyObject> opcode_stack_effect(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"stack_effect", {"", "", "jump", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  int32_t opcode = 0;
  HS_TRY(arg_as_int(a[0], &opcode));
  const bool takes_argument = opcode >= compiler::kHaveArgument;
  const bool given = (a == buffer || nargs > 1) && a[1] && a[1].get() != none();
  int32_t oparg = 0;
  if (takes_argument && !given) {
    return err_set_string(exc_value_error(), "stack_effect: opcode requires oparg but oparg was not specified");
  }
  if (!takes_argument && given) {
    return err_set_string(exc_value_error(), "stack_effect: opcode does not permit oparg but oparg was specified");
  }
  if (given) {
    HS_TRY(arg_as_int(a[1], &oparg));
  }
  PyObject* jump = kwnames == nullptr ? nullptr : a[2].get();
  if (jump != nullptr && jump != none() && !is_type(jump, bool_type())) {
    return err_set_string(exc_value_error(), "stack_effect: jump must be False, True or None");
  }
  const bool known = opcode >= 0 && opcode <= 255 && compiler::opcode_name(opcode) != nullptr;
  const int falls = known ? compiler::stack_effect(opcode, oparg, false) : compiler::kInvalidStackEffect;
  if (falls == compiler::kInvalidStackEffect) {
    return err_set_string(exc_value_error(), "invalid opcode or oparg");
  }
  const int jumps = compiler::stack_effect(opcode, oparg, true);
  const int effect = jump == nullptr || jump == none() ? std::max(falls, jumps) : jump == true_object() ? jumps : falls;
  return long_from_int64(effect);
}

constexpr MethodDef kMethods[] = {
    method_fast_keywords("stack_effect", opcode_stack_effect,
                         "stack_effect($module, opcode, oparg=None, /, *, jump=None)\n--\n\n"
                         "Compute the stack effect of the opcode."),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kOpcodeModule;
const ModuleDef kOpcodeModule = {"_opcode", "Opcode support module.", kMethods, nullptr};

}  // namespace heapscope::modules

// import statements.
#include "compiler/codegen.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

void CodeGenerator::import(Import* s) {
  for (const Alias* alias : each(s->names)) {
    load_int(0);
    load_none();
    op_name(IMPORT_NAME, alias->name);
    if (alias->asname != nullptr) {
      import_as(alias->name, alias->asname);
      continue;
    }
    const std::string text = objects::unicode_text(alias->name);
    const size_t dot = text.find('.');
    name(dot == std::string::npos ? alias->name : compilation_.temporaries->identifier(text.substr(0, dot)),
         Context::kStore);
  }
}

/// import a.b.c as d: the module that IMPORT_NAME gave is a; d is to be its b's c.
void CodeGenerator::import_as(Object* module, Object* asname) {
  const std::string text = objects::unicode_text(module);
  size_t dot = text.find('.');
  if (dot == std::string::npos) {
    return name(asname, Context::kStore);
  }
  for (;;) {
    const size_t start = dot + 1;
    dot = text.find('.', start);
    Object* part = compilation_.temporaries->identifier(text.substr(start, dot - start));
    op(IMPORT_FROM, u_->names.add(part));
    if (dot == std::string::npos) {
      break;
    }
    op(SWAP, 2);
    op(POP_TOP);
  }
  name(asname, Context::kStore);
  op(POP_TOP);
}

void CodeGenerator::import_from(ImportFrom* s) {
  load_int(s->level);
  std::vector<Object*> wanted;
  for (const Alias* alias : each(s->names)) {
    wanted.push_back(alias->name);
  }
  if (s->at.lineno > future_.lineno && s->module != nullptr &&
      objects::unicode_equal_to_ascii(s->module, "__future__")) {
    return error("from __future__ imports must occur at the beginning of the file");
  }
  load_const(tuple_of(wanted));
  op_name(IMPORT_NAME, s->module != nullptr ? s->module : objects::empty_string());
  for (int i = 0; i < length(s->names); ++i) {
    const Alias* alias = (*s->names)[i];
    if (i == 0 && objects::unicode_equal_to_ascii(alias->name, "*")) {
      return op(IMPORT_STAR);
    }
    op_name(IMPORT_FROM, alias->name);
    name(alias->asname != nullptr ? alias->asname : alias->name, Context::kStore);
  }
  op(POP_TOP);
}

}  // namespace heapscope::compiler

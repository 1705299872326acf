// The interactive mode: a session's text taken statement by statement.
//
// A statement is the shortest run of lines that compiles; a compound one is closed by an empty line.
// The rule is codeop's: if the lines with a newline more are a SyntaxError for another reason than
// that more is to come, they are wrong; if they are complete only with it, wait for more.
// Model: Lib/codeop.py _maybe_compile, Lib/code.py InteractiveInterpreter (3.11).
#pragma once

#include "objects/code_object.h"
#include "objects/owned.h"

namespace heapscope::vm {

/// Compiles the next statement of main_source and moves on. Null: a SyntaxError is pending, or the
/// text is at its end (*at_end).
objects::Owned<objects::PyCodeObject> compile_next_statement(bool* at_end);

}  // namespace heapscope::vm

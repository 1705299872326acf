"""Python's prompt as a class: runs what is typed and shows errors."""

import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']


class InteractiveInterpreter:
    """Runs texts in one namespace; where lines come from is another's business."""

    def __init__(self, locals=None):
        self.locals = {'__name__': '__console__', '__doc__': None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """True when the text goes on; otherwise it was run, or its error shown."""
        try:
            code = self.compile(source, filename, symbol)
        except (SyntaxError, ValueError, OverflowError):
            self.showsyntaxerror(filename)
            return False
        if code is not None:
            self.runcode(code)
        return code is None

    def runcode(self, code):
        """Runs a code object; every error but SystemExit is shown."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None):
        """Shows the error in the text, as one of the given file."""
        kind, error, trace = sys.exc_info()
        sys.last_type, sys.last_value, sys.last_traceback = kind, error, trace
        if filename and kind is SyntaxError:
            try:
                text, (_, line, column, source) = error.args
            except ValueError:
                pass
            else:
                error = SyntaxError(text, (filename, line, column, source))
                sys.last_value = error
        if sys.excepthook is not sys.__excepthook__:
            sys.excepthook(kind, error, trace)
        else:
            self.write(''.join(traceback.format_exception_only(kind, error)))

    def showtraceback(self):
        """Shows the error of what was run; the first entry, which is ours, is left out."""
        kind, error, trace = sys.exc_info()
        sys.last_type, sys.last_value, sys.last_traceback = kind, error, trace
        try:
            if sys.excepthook is not sys.__excepthook__:
                sys.excepthook(kind, error, trace)
            else:
                self.write(''.join(traceback.format_exception(kind, error, trace.tb_next)))
        finally:
            error = trace = None

    def write(self, data):
        """Where errors are shown."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Collects lines until they are a command."""

    def __init__(self, locals=None, filename='<console>'):
        super().__init__(locals)
        self.filename = filename
        self.resetbuffer()

    def resetbuffer(self):
        """Forgets the lines of an unfinished command."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Asks for lines until there are none."""
        for name, prompt in ('ps1', '>>> '), ('ps2', '... '):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        if banner is None:
            hint = 'Type "help", "copyright", "credits" or "license" for more information.'
            banner = f'Python {sys.version} on {sys.platform}\n{hint}\n({type(self).__name__})'
        if banner:
            self.write(f'{banner}\n')
        goes_on = 0
        while True:
            try:
                try:
                    line = self.raw_input(sys.ps2 if goes_on else sys.ps1)
                except EOFError:
                    self.write('\n')
                    break
                goes_on = self.push(line)
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                goes_on = 0
        if exitmsg is None:
            self.write(f'now exiting {type(self).__name__}...\n')
        elif exitmsg != '':
            self.write(f'{exitmsg}\n')

    def push(self, line):
        """Adds a line; true when the command goes on."""
        self.buffer.append(line)
        goes_on = self.runsource('\n'.join(self.buffer), self.filename)
        if not goes_on:
            self.resetbuffer()
        return goes_on

    def raw_input(self, prompt=''):
        """Asks for a line."""
        return input(prompt)


def interact(banner=None, readfunc=None, local=None, exitmsg=None):
    """A console that asks until there are no more lines."""
    console = InteractiveConsole(local)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)

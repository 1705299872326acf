"""Other programs.  There are none to start: what starts one says so, the rest is as ever."""

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output', 'run',
           'CalledProcessError', 'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess']

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """What the errors of this module have in common."""


class _OutputError(SubprocessError):
    @property
    def stdout(self):
        """Another name of output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CalledProcessError(_OutputError):
    """A program ended with a status that is not 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."
        import signal
        try:
            reason = repr(signal.Signals(-self.returncode))
        except ValueError:
            return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' died with {reason}."


class TimeoutExpired(_OutputError):
    """A program did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    """How a program has ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        shown = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        shown += [f'{name}={getattr(self, name)!r}' for name in ('stdout', 'stderr') if getattr(self, name) is not None]
        return f'{type(self).__name__}({", ".join(shown)})'

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    """A line that Windows' programs take apart into these arguments."""
    words = []
    for argument in map(str, seq):
        text, slashes = '', 0
        for char in argument:
            if char == '"':
                text += '\\' * (2 * slashes + 1)
            elif char != '\\':
                text += '\\' * slashes
            slashes = slashes + 1 if char == '\\' else 0
            text += '' if char == '\\' else char
        quoted = not argument or ' ' in argument or '\t' in argument
        text += '\\' * (slashes * (2 if quoted else 1))
        words.append(f'"{text}"' if quoted else text)
    return ' '.join(words)


def _refuse(name):
    raise NotImplementedError(f'subprocess.{name} is not available here: there are no processes')


class Popen:
    """Not there: it would be a running program."""

    def __init__(self, args, *more, **options):
        _refuse('Popen')

    __class_getitem__ = classmethod(__import__('types').GenericAlias)


def run(*args, **options):
    _refuse('run')


def call(*args, **options):
    _refuse('call')


def check_call(*args, **options):
    _refuse('check_call')


def check_output(*args, **options):
    _refuse('check_output')


def getoutput(cmd, **options):
    _refuse('getoutput')


def getstatusoutput(cmd, **options):
    _refuse('getstatusoutput')

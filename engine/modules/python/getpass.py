"""Passwords from the input, and who is asking."""

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    """The next line of the input; there is no terminal whose echo could be switched off."""
    import sys
    import warnings
    warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print('Warning: Password input may be echoed.', file=stream)
    return _raw_input(prompt, stream)


def _raw_input(prompt="", stream=None, input=None):
    import sys
    stream, input = stream or sys.stderr, input or sys.stdin
    if prompt := str(prompt):
        try:
            stream.write(prompt)
        except UnicodeEncodeError:
            # What the stream cannot show becomes something that it can.
            stream.write(prompt.encode(stream.encoding, 'replace').decode(stream.encoding))
        stream.flush()
    if not (line := input.readline()):
        raise EOFError
    return line.removesuffix('\n')


def getuser():
    """The name of the machine's only user."""
    import os
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        if user := os.environ.get(name):
            return user
    return 'heapscope'

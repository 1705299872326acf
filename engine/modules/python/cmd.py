"""Interpreters of command lines: a class whose methods do_NAME are the commands."""

import string
import sys

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    """Reads lines and gives each to the method of its first word."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    # --- The loop ---

    def cmdloop(self, intro=None):
        """Asks for lines until a command gives something true."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(f'{self.intro}\n')
        done = None
        while not done:
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._next_line())
            done = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _next_line(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        """What a line becomes before it is carried out."""
        return line

    def postcmd(self, stop, line):
        """Whether the loop ends after a line."""
        return stop

    def preloop(self):
        """Called before the first line."""

    def postloop(self):
        """Called after the last line."""

    # --- One line ---

    def parseline(self, line):
        """(command, arguments, line); ? stands for help and ! for shell. No command: None."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        rest = line.lstrip(self.identchars)
        word = line[:len(line) - len(rest)]
        return word, rest.strip(), line

    def onecmd(self, line):
        """Carries out one line; true when the loop shall end."""
        word, rest, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if word is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        command = getattr(self, 'do_' + word, None) if word else None
        return self.default(line) if command is None else command(rest)

    def emptyline(self):
        """An empty line: the last command again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """A line whose command is unknown."""
        self.stdout.write(f'*** Unknown syntax: {line}\n')

    # --- Completion ---

    def completedefault(self, *ignored):
        """What may follow a command without complete_NAME: nothing."""
        return []

    def completenames(self, text, *ignored):
        """The commands that begin with a text."""
        whole = 'do_' + text
        return [name.removeprefix('do_') for name in self.get_names() if name.startswith(whole)]

    def complete(self, text, state):
        """The completion number `state` of a text, or None. Only what readline calls at a prompt; there is none here."""
        raise NotImplementedError('cmd.Cmd.complete is not available here: there is no readline')

    def get_names(self):
        """The names that the class has."""
        return dir(self.__class__)

    def complete_help(self, *args):
        """What may follow help: commands and topics."""
        prefix = 'help_' + args[0]
        topics = {name.removeprefix('help_') for name in self.get_names() if name.startswith(prefix)}
        return list({*self.completenames(*args), *topics})

    # --- Help ---

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            self._help_on(arg)
            return
        names = sorted(self.get_names())
        topics = {name.removeprefix('help_') for name in names if name.startswith('help_')}
        commands = list(dict.fromkeys(name.removeprefix('do_') for name in names if name.startswith('do_')))
        told = [name for name in commands if name in topics or getattr(self, 'do_' + name).__doc__]
        self.stdout.write(f'{self.doc_leader}\n')
        self.print_topics(self.doc_header, told, 15, 80)
        self.print_topics(self.misc_header, sorted(topics.difference(commands)), 15, 80)
        self.print_topics(self.undoc_header, [name for name in commands if name not in told], 15, 80)

    def _help_on(self, topic):
        explain = getattr(self, 'help_' + topic, None)
        if explain is not None:
            explain()
            return
        text = getattr(getattr(self, 'do_' + topic, None), '__doc__', None)
        self.stdout.write(f'{text or self.nohelp % (topic,)}\n')

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """A heading, a ruler and names in columns; nothing when there are no names."""
        if not cmds:
            return
        self.stdout.write(f'{header}\n')
        if self.ruler:
            self.stdout.write(f'{self.ruler * len(header)}\n')
        self.columnize(cmds, maxcol - 1)
        self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Texts in as few rows as fit the width, read downwards."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        strange = [place for place, item in enumerate(list) if not isinstance(item, str)]
        if strange:
            raise TypeError('list[i] not a string for i in %s' % ', '.join(map(str, strange)))
        for height in range(1, len(list) + 1):
            columns = [list[start:start + height] for start in range(0, len(list), height)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * len(widths) - 2 <= displaywidth:
                break
        if len(list) == 1 or (height == len(list) and len(columns) == 1):
            widths = [0]
        for row in range(height):
            cells = [column[row] if row < len(column) else '' for column in columns]
            while cells and not cells[-1]:
                cells.pop()
            self.stdout.write('  '.join(map(str.ljust, cells, widths)) + '\n')

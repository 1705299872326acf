# a command loop: hooks, help, unknown commands, the empty line
import cmd
import io


class Shell(cmd.Cmd):
    intro = 'Welcome'
    prompt = '> '

    def do_add(self, line):
        "Add numbers."
        print('sum', sum(map(int, line.split())))

    def do_undocumented(self, line):
        print('undocumented', repr(line))

    def do_shell(self, line):
        print('shell', line)

    def help_topic(self):
        print('help on the topic')

    def do_quit(self, line):
        return True

    def postcmd(self, stop, line):
        print('after', repr(line))
        return stop


LINES = 'add 1 2\n\nhelp\nhelp add\nhelp topic\nhelp nope\n?add\n!ls -l\nbogus x\nundocumented  a b \nquit\n'
shell = Shell(stdin=io.StringIO(LINES))
shell.use_rawinput = False
shell.cmdloop()
print(shell.parseline('a b'), shell.parseline(''), shell.completenames('a'))
shell.columnize(['name%d' % number * (number % 4 + 1) for number in range(23)], 60)
shell.onecmd('add 4')

int a = 1000;
int b = a;
a = a + 1;
int c = 1000;

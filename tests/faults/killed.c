/* SPDX-License-Identifier: MIT */
/*
 * Runs a program in a process group of its own and kills all of it, as a
 * power button would, after some microseconds. Returns when nothing of it is
 * left; says nothing about how it went.
 *
 * usage: killed MICROSECONDS PROGRAM [ARGUMENT ...]
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void wait_for(long microseconds)
{
	const struct timespec time = {
		.tv_sec = microseconds / 1000000,
		.tv_nsec = microseconds % 1000000 * 1000,
	};

	nanosleep(&time, NULL);
}

int main(int argc, char **argv)
{
	pid_t group;

	if (argc < 3) {
		fputs("usage: killed MICROSECONDS PROGRAM ...\n", stderr);
		return 2;
	}
#ifdef __linux__
	prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
	group = fork();
	if (group < 0) {
		perror("killed");
		return 1;
	}
	if (group == 0) {
		setpgid(0, 0);
		execvp(argv[2], argv + 2);
		perror(argv[2]);
		_exit(127);
	}
	setpgid(group, group);
	wait_for(strtol(argv[1], NULL, 10));
	kill(-group, SIGKILL);
	/* Children of the killed are ours now; where they cannot be, they
	 * are gone as soon as nobody can be signalled. */
	while (waitpid(-1, NULL, 0) > 0 || errno == EINTR)
		;
	while (kill(-group, 0) == 0)
		wait_for(200);
	return 0;
}

/* SPDX-License-Identifier: MIT */
#include "tui/app.h"

int app_run(struct call *call)
{
	struct err err;

	command_run(call, 1, (const char *[]){ "list", NULL }, &err);
	return call->exit;
}

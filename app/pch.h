#pragma once

#include "models/pch.h"

#include <QCoro/QCoroTask>

#include <QFuture>
#include <QObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtDBus/QDBusConnection>

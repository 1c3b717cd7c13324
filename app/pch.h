#pragma once

#include <QCoro/QCoroTask>
#include <QFuture>
#include <QObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtDBus/QDBusConnection>

#include "models/pch.h"

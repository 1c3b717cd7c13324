#pragma once

#include <QObject>
#include <QStringList>

#include "models/base/error.h"

namespace claviger
{
class AppCatalog;

/// Writes the definitions of apps as files to share: one where a person says, several into a folder, asking
/// before one there is replaced. They hold no values.
class DefinitionExport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DefinitionExport)

public:
    DefinitionExport(AppCatalog &catalog, QWidget *parent);

    void start(const QStringList &slugs);

signals:
    void written(int count, const QString &path); ///< the file, or the folder they are in
    void failed(const claviger::Error &error);

private:
    void writeInto(const QString &folder, const QStringList &slugs);
    void writeAll(const QStringList &slugs, const QStringList &paths, const QString &shown);

    AppCatalog &m_catalog;
    QWidget *m_window;
};
}

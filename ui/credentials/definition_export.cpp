#include "ui/credentials/definition_export.h"

#include <algorithm>

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include "app/catalog/app_catalog.h"
#include "app/catalog/definition_file.h"

using namespace Qt::StringLiterals;

namespace claviger
{
DefinitionExport::DefinitionExport(AppCatalog &catalog, QWidget *parent)
    : QObject(parent),
      m_catalog(catalog),
      m_window(parent)
{
}

void DefinitionExport::start(const QStringList &slugs)
{
    if (slugs.isEmpty())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Export definition"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (slugs.size() == 1) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"json"_s);
        dialog->selectFile(slugs.constFirst() + u".json"_s);
    } else {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        dialog->setLabelText(QFileDialog::Accept, tr("Export here"));
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, slugs](const QString &path) {
        if (slugs.size() == 1)
            writeAll(slugs, {path}, path);
        else
            writeInto(path, slugs);
    });
    dialog->open();
}

void DefinitionExport::writeInto(const QString &folder, const QStringList &slugs)
{
    QStringList paths;
    for (const QString &slug : slugs)
        paths.append(QDir(folder).filePath(slug + u".json"_s));
    const auto existing = static_cast<int>(
        std::ranges::count_if(paths, [](const QString &path) { return QFileInfo::exists(path); }));
    if (existing == 0)
        return writeAll(slugs, paths, folder);
    auto *box = new QMessageBox(QMessageBox::Question, tr("Export definition"),
        tr("%Ln file(s) of these names are there already. Replace them?", nullptr, existing),
        QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *replace = box->addButton(tr("Replace"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this,
        [this, slugs, paths, folder] { writeAll(slugs, paths, folder); });
    box->open();
}

void DefinitionExport::writeAll(const QStringList &slugs, const QStringList &paths, const QString &shown)
{
    for (qsizetype i = 0; i < slugs.size(); ++i) {
        const auto definition = m_catalog.definition(slugs.at(i));
        if (!definition) {
            emit failed(definition.error());
            return;
        }
        if (const auto done = exportDefinition(*definition, paths.at(i)); !done) {
            emit failed(done.error());
            return;
        }
    }
    emit written(static_cast<int>(slugs.size()), shown);
}
}

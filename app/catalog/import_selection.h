#pragma once

#include "app/catalog/import_preview.h"

namespace claviger
{
/// A preview and what a person decides in it, item by item. Starts with everything that can be taken taken,
/// and with the decisions of earlier imports.
class ImportSelection final
{
public:
    ImportSelection() = default;
    explicit ImportSelection(ImportPreview preview);

    const ImportPreview &preview() const { return m_preview; }
    qsizetype count() const { return m_preview.items.size(); }
    const ImportItem &item(qsizetype index) const { return m_preview.items.at(index); }

    /// A new or changed item, or an unchanged one about which something can be decided anew.
    bool canBeTaken(qsizetype index) const;
    bool isTaken(qsizetype index) const { return canBeTaken(index) && !m_decisions.at(index).isLeftOut; }
    void setTaken(qsizetype index, bool taken) { m_decisions[index].isLeftOut = !taken; }

    /// Whether a field that is secret by the source's silence is declared plain. Only those of
    /// ImportItem::clearable can be.
    bool isPlain(qsizetype index, const QString &path) const;
    void setPlain(qsizetype index, const QString &path, bool plain);

    QString treatedAs(qsizetype index) const { return m_decisions.at(index).treatedAs; }
    void setTreatedAs(qsizetype index, const QString &bundledSlug);

    /// The definition as it would be stored.
    Definition definition(qsizetype index) const;
    /// What is to be stored; what is the same as before is left out.
    QList<Definition> definitions() const;

private:
    struct Decision
    {
        bool isLeftOut = false;
        QStringList plain;
        QString treatedAs;
    };

    ImportPreview m_preview;
    QList<Decision> m_decisions; ///< beside the items
};
}

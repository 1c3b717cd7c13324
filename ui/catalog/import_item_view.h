#pragma once

#include <QScrollArea>

#include "app/catalog/import_selection.h"
#include "models/catalog/app_summary.h"

class QLabel;
class QVBoxLayout;

namespace claviger
{
/// One item of a preview: what it is, why it is not taken or what is odd about it, which of its fields are
/// secret, and what it may be treated as. Writes decisions into the selection.
class ImportItemView final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportItemView)

public:
    /// `bundled` are the apps it may be treated as.
    ImportItemView(ImportSelection &selection, QList<AppSummary> bundled, QWidget *parent = nullptr);

    void show(qsizetype index);

signals:
    void decided(); ///< the selection is another one

private:
    void addHeader(const ImportItem &item);
    QLabel *addText(const QString &text, bool muted);
    void addNotes(const ImportItem &item);
    void addFields(qsizetype index);
    QWidget *fieldRow(qsizetype index, const QString &path, const Field &field);
    void addTreatAs(qsizetype index);

    ImportSelection &m_selection;
    QList<AppSummary> m_bundled;
    QVBoxLayout *m_layout = nullptr;
};
}
